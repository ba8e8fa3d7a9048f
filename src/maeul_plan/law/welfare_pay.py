"""Base pay (기본급) of Seoul's social welfare facilities in 2017, 천원 a month, by grade (급) and step (호봉)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from maeul_plan.law.dated import Beyond, Held, held_on, in_years

if TYPE_CHECKING:
    from datetime import date

GRADES: Final = range(1, 8)
LAST_STEP: Final = 27
"""The page was read as far as this step; what higher steps are paid is not known."""

_SOURCE: Final = "2017년 서울시 사회복지시설 종사자 인건비 지급기준(sasw.or.kr/zbxe/418511)"

# One row a step from 1 on, one column a grade; the table leaves the first steps of 1급 empty.
_STEPS: Final = (
    (None, 2317, 1959, 1728, 1556, 1548, 1523),
    (None, 2367, 2003, 1765, 1577, 1558, 1533),
    (None, 2419, 2057, 1818, 1626, 1584, 1543),
    (None, 2471, 2108, 1856, 1662, 1633, 1553),
    (None, 2517, 2157, 1907, 1711, 1677, 1563),
    (None, 2639, 2268, 2020, 1825, 1782, 1665),
    (None, 2707, 2338, 2092, 1890, 1849, 1721),
    (None, 2782, 2410, 2151, 1948, 1916, 1783),
    (None, 2848, 2483, 2222, 2018, 1987, 1847),
    (None, 2926, 2555, 2283, 2076, 2045, 1923),
    (None, 2997, 2624, 2362, 2153, 2115, 1982),
    (None, 3044, 2663, 2392, 2186, 2155, 2024),
    (None, 3082, 2700, 2438, 2229, 2194, 2057),
    (None, 3128, 2748, 2475, 2264, 2232, 2103),
    (None, 3169, 2787, 2515, 2303, 2274, 2139),
    (3437, 3211, 2825, 2554, 2345, 2314, 2181),
    (3475, 3250, 2868, 2593, 2382, 2348, 2222),
    (3514, 3296, 2908, 2633, 2418, 2387, 2264),
    (3561, 3334, 2954, 2676, 2461, 2429, 2303),
    (3600, 3379, 2991, 2715, 2500, 2470, 2341),
    (3644, 3417, 3035, 2757, 2540, 2511, 2384),
    (3689, 3463, 3079, 2799, 2583, 2552, 2427),
    (3737, 3505, 3123, 2838, 2622, 2592, 2469),
    (3776, 3552, 3164, 2881, 2665, 2635, 2515),
    (3822, 3600, 3211, 2915, 2701, 2673, 2554),
    (3866, 3645, 3255, 2961, 2742, 2717, 2600),
    (3913, 3691, 3298, 3004, 2784, 2759, 2643),
)
_TABLES: Final = (in_years(_STEPS, 2017, 2017, _SOURCE),)


def base_pay_on(day: date, grade: int, step: int) -> Held[int] | Beyond | None:
    """Give the base pay of a grade and step in 천원 a month.

    None where the table as read has no such cell: another grade, an empty one, or a step above `LAST_STEP`.
    """
    table = held_on(_TABLES, day)
    if isinstance(table, Beyond):
        return table
    if grade not in GRADES or not 1 <= step <= LAST_STEP:
        return None
    pay = table.value[step - 1][grade - 1]
    return None if pay is None else Held(pay, table.since, table.until, table.source, table.verified)
