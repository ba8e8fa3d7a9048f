"""Days off of public offices (관공서의 공휴일), 2013–2027: one row a day, ordinary weekends left out.

To add a year, add its rows and move `LAST_YEAR`; to add a temporary holiday, add its basis and its row.
The figures come from the dated texts of 관공서의 공휴일에 관한 규정, checked against 월력요항.
"""

from __future__ import annotations

from datetime import date
from typing import Final, Literal, NamedTuple, TypeAlias

Kind: TypeAlias = Literal["fixed", "lunar", "substitute", "temporary", "election"]


class Basis(NamedTuple):
    """Why a day is off, on whose word, and since when that was known.

    `known_from` is the day a decree was promulgated or a temporary holiday announced (else decided);
    `ALWAYS` for days every calendar of these years lists; None where the sources do not tell.
    """

    kind: Kind
    source: str
    known_from: date | None


FIRST_YEAR: Final = 2013
LAST_YEAR: Final = 2027
ALWAYS: Final = date.min

_LISTED: Final = "관공서의 공휴일에 관한 규정 제2조"
_DESIGNATED: Final = f"{_LISTED}제11호(정부가 수시 지정하는 날), 보도 "
_SUBSTITUTED: Final = "관공서의 공휴일에 관한 규정 제3조"

FIXED: Final = Basis("fixed", _LISTED, ALWAYS)
LUNAR: Final = Basis("lunar", _LISTED, ALWAYS)
HANGEUL_DAY: Final = Basis("fixed", f"{_LISTED}(대통령령 제24273호, 2012. 12. 28.)", date(2012, 12, 28))
LABOUR_DAY: Final = Basis("fixed", f"{_LISTED}제6호(대통령령 제36290호, 2026. 4. 30.)", date(2026, 4, 30))
# The Act was promulgated on 2026-02-10, but only the decree makes a day one of public offices: in 2021 the
# Act named 12-25 for a substitute too, the decree did not, and the 27th was worked.
CONSTITUTION_DAY: Final = Basis(
    "fixed",
    "공휴일에 관한 법률(제21338호, 2026. 2. 10.), 대통령령 제36290호(2026. 4. 30.)",
    date(2026, 4, 30),
)

# A substitute cites the first decree that gives the day, not the one in force when it came.
SUBSTITUTE_2013: Final = Basis("substitute", f"{_SUBSTITUTED}(대통령령 제24828호, 2013. 11. 5.)", date(2013, 11, 5))
SUBSTITUTE_2021: Final = Basis("substitute", f"{_SUBSTITUTED}(대통령령 제31930호, 2021. 8. 4.)", date(2021, 8, 4))
SUBSTITUTE_2023: Final = Basis("substitute", f"{_SUBSTITUTED}(대통령령 제33448호, 2023. 5. 4.)", date(2023, 5, 4))
SUBSTITUTE_2026: Final = Basis("substitute", f"{_SUBSTITUTED}(대통령령 제36290호, 2026. 4. 30.)", date(2026, 4, 30))

ELECTION: Final = Basis("election", f"{_LISTED}제10호의2, 공직선거법 제34조", ALWAYS)
# Only the vacancy election of 2017-05-09 moved the presidential term to one that ends in May 2022.
ELECTION_2022: Final = Basis("election", f"{_LISTED}제10호의2, 공직선거법 제34조", date(2017, 5, 9))
ELECTION_2017: Final = Basis(
    "election", "임시공휴일, https://www.kmib.co.kr/article/view_amp.asp?arcid=0014823701", None
)
ELECTION_2025: Final = Basis("election", "https://github.com/hyunbinseo/holidays-kr", None)

TEMPORARY_2015: Final = Basis(
    "temporary", f"{_DESIGNATED}https://m.mt.co.kr/renew/view_amp.html?no=2015080411484757328", date(2015, 8, 4)
)
TEMPORARY_2016: Final = Basis(
    "temporary", f"{_DESIGNATED}https://www.kmib.co.kr/article/view_amp.asp?arcid=0014823701", None
)
TEMPORARY_2017: Final = Basis(
    "temporary", f"{_DESIGNATED}https://www.kmib.co.kr/article/view_amp.asp?arcid=0014823701", None
)
TEMPORARY_2020: Final = Basis(
    "temporary", f"{_DESIGNATED}https://www.kmib.co.kr/article/view_amp.asp?arcid=0014823701", date(2020, 7, 21)
)
TEMPORARY_2023: Final = Basis(
    "temporary", f"{_DESIGNATED}https://m.hankookilbo.com/News/Read/Amp/A2023083109520002528", date(2023, 8, 31)
)
TEMPORARY_2024: Final = Basis(
    "temporary", f"{_DESIGNATED}https://www.newsworks.co.kr/news/articleView.html?idxno=764544", date(2024, 9, 3)
)
TEMPORARY_2025: Final = Basis("temporary", f"{_DESIGNATED}https://v.daum.net/v/20250114103905708", date(2025, 1, 14))

DAYS_OFF: Final[dict[date, tuple[str, Basis]]] = {
    date(2013, 1, 1): ("1월 1일", FIXED),
    date(2013, 2, 9): ("설날 전날", LUNAR),
    date(2013, 2, 10): ("설날", LUNAR),
    date(2013, 2, 11): ("설날 다음날", LUNAR),
    date(2013, 3, 1): ("3·1절", FIXED),
    date(2013, 5, 5): ("어린이날", FIXED),
    date(2013, 5, 17): ("석가탄신일", LUNAR),
    date(2013, 6, 6): ("현충일", FIXED),
    date(2013, 8, 15): ("광복절", FIXED),
    date(2013, 9, 18): ("추석 전날", LUNAR),
    date(2013, 9, 19): ("추석", LUNAR),
    date(2013, 9, 20): ("추석 다음날", LUNAR),
    date(2013, 10, 3): ("개천절", FIXED),
    date(2013, 10, 9): ("한글날", HANGEUL_DAY),
    date(2013, 12, 25): ("기독탄신일", FIXED),
    date(2014, 1, 1): ("1월 1일", FIXED),
    date(2014, 1, 30): ("설날 전날", LUNAR),
    date(2014, 1, 31): ("설날", LUNAR),
    date(2014, 2, 1): ("설날 다음날", LUNAR),
    date(2014, 3, 1): ("3·1절", FIXED),
    date(2014, 5, 5): ("어린이날", FIXED),
    date(2014, 5, 6): ("석가탄신일", LUNAR),
    date(2014, 6, 4): ("제6회 지방선거", ELECTION),
    date(2014, 6, 6): ("현충일", FIXED),
    date(2014, 8, 15): ("광복절", FIXED),
    date(2014, 9, 7): ("추석 전날", LUNAR),
    date(2014, 9, 8): ("추석", LUNAR),
    date(2014, 9, 9): ("추석 다음날", LUNAR),
    date(2014, 9, 10): ("대체공휴일(추석 전날)", SUBSTITUTE_2013),
    date(2014, 10, 3): ("개천절", FIXED),
    date(2014, 10, 9): ("한글날", HANGEUL_DAY),
    date(2014, 12, 25): ("기독탄신일", FIXED),
    date(2015, 1, 1): ("1월 1일", FIXED),
    date(2015, 2, 18): ("설날 전날", LUNAR),
    date(2015, 2, 19): ("설날", LUNAR),
    date(2015, 2, 20): ("설날 다음날", LUNAR),
    date(2015, 3, 1): ("3·1절", FIXED),
    date(2015, 5, 5): ("어린이날", FIXED),
    date(2015, 5, 25): ("석가탄신일", LUNAR),
    date(2015, 6, 6): ("현충일", FIXED),
    date(2015, 8, 14): ("임시공휴일(광복70주년)", TEMPORARY_2015),
    date(2015, 8, 15): ("광복절", FIXED),
    date(2015, 9, 26): ("추석 전날", LUNAR),
    date(2015, 9, 27): ("추석", LUNAR),
    date(2015, 9, 28): ("추석 다음날", LUNAR),
    date(2015, 9, 29): ("대체공휴일(추석)", SUBSTITUTE_2013),
    date(2015, 10, 3): ("개천절", FIXED),
    date(2015, 10, 9): ("한글날", HANGEUL_DAY),
    date(2015, 12, 25): ("기독탄신일", FIXED),
    date(2016, 1, 1): ("1월 1일", FIXED),
    date(2016, 2, 7): ("설날 전날", LUNAR),
    date(2016, 2, 8): ("설날", LUNAR),
    date(2016, 2, 9): ("설날 다음날", LUNAR),
    date(2016, 2, 10): ("대체공휴일(설날 전날)", SUBSTITUTE_2013),
    date(2016, 3, 1): ("3·1절", FIXED),
    date(2016, 4, 13): ("제20대 국회의원선거", ELECTION),
    date(2016, 5, 5): ("어린이날", FIXED),
    date(2016, 5, 6): ("임시공휴일", TEMPORARY_2016),
    date(2016, 5, 14): ("석가탄신일", LUNAR),
    date(2016, 6, 6): ("현충일", FIXED),
    date(2016, 8, 15): ("광복절", FIXED),
    date(2016, 9, 14): ("추석 전날", LUNAR),
    date(2016, 9, 15): ("추석", LUNAR),
    date(2016, 9, 16): ("추석 다음날", LUNAR),
    date(2016, 10, 3): ("개천절", FIXED),
    date(2016, 10, 9): ("한글날", HANGEUL_DAY),
    date(2016, 12, 25): ("기독탄신일", FIXED),
    date(2017, 1, 1): ("1월 1일", FIXED),
    date(2017, 1, 27): ("설날 전날", LUNAR),
    date(2017, 1, 28): ("설날", LUNAR),
    date(2017, 1, 29): ("설날 다음날", LUNAR),
    date(2017, 1, 30): ("대체공휴일(설날 다음날)", SUBSTITUTE_2013),
    date(2017, 3, 1): ("3·1절", FIXED),
    date(2017, 5, 3): ("석가탄신일", LUNAR),
    date(2017, 5, 5): ("어린이날", FIXED),
    date(2017, 5, 9): ("제19대 대통령선거(궐위)", ELECTION_2017),
    date(2017, 6, 6): ("현충일", FIXED),
    date(2017, 8, 15): ("광복절", FIXED),
    date(2017, 10, 2): ("임시공휴일", TEMPORARY_2017),
    date(2017, 10, 3): ("개천절 / 추석 전날", FIXED),
    date(2017, 10, 4): ("추석", LUNAR),
    date(2017, 10, 5): ("추석 다음날", LUNAR),
    date(2017, 10, 6): ("대체공휴일(추석 전날)", SUBSTITUTE_2013),
    date(2017, 10, 9): ("한글날", HANGEUL_DAY),
    date(2017, 12, 25): ("기독탄신일", FIXED),
    date(2018, 1, 1): ("1월 1일", FIXED),
    date(2018, 2, 15): ("설날 전날", LUNAR),
    date(2018, 2, 16): ("설날", LUNAR),
    date(2018, 2, 17): ("설날 다음날", LUNAR),
    date(2018, 3, 1): ("3·1절", FIXED),
    date(2018, 5, 5): ("어린이날", FIXED),
    date(2018, 5, 7): ("대체공휴일(어린이날)", SUBSTITUTE_2013),
    date(2018, 5, 22): ("부처님오신날", LUNAR),
    date(2018, 6, 6): ("현충일", FIXED),
    date(2018, 6, 13): ("제7회 지방선거", ELECTION),
    date(2018, 8, 15): ("광복절", FIXED),
    date(2018, 9, 23): ("추석 전날", LUNAR),
    date(2018, 9, 24): ("추석", LUNAR),
    date(2018, 9, 25): ("추석 다음날", LUNAR),
    date(2018, 9, 26): ("대체공휴일(추석 전날)", SUBSTITUTE_2013),
    date(2018, 10, 3): ("개천절", FIXED),
    date(2018, 10, 9): ("한글날", HANGEUL_DAY),
    date(2018, 12, 25): ("기독탄신일", FIXED),
    date(2019, 1, 1): ("1월 1일", FIXED),
    date(2019, 2, 4): ("설날 전날", LUNAR),
    date(2019, 2, 5): ("설날", LUNAR),
    date(2019, 2, 6): ("설날 다음날", LUNAR),
    date(2019, 3, 1): ("3·1절", FIXED),
    date(2019, 5, 5): ("어린이날", FIXED),
    date(2019, 5, 6): ("대체공휴일(어린이날)", SUBSTITUTE_2013),
    date(2019, 5, 12): ("부처님오신날", LUNAR),
    date(2019, 6, 6): ("현충일", FIXED),
    date(2019, 8, 15): ("광복절", FIXED),
    date(2019, 9, 12): ("추석 전날", LUNAR),
    date(2019, 9, 13): ("추석", LUNAR),
    date(2019, 9, 14): ("추석 다음날", LUNAR),
    date(2019, 10, 3): ("개천절", FIXED),
    date(2019, 10, 9): ("한글날", HANGEUL_DAY),
    date(2019, 12, 25): ("기독탄신일", FIXED),
    date(2020, 1, 1): ("1월 1일", FIXED),
    date(2020, 1, 24): ("설날 전날", LUNAR),
    date(2020, 1, 25): ("설날", LUNAR),
    date(2020, 1, 26): ("설날 다음날", LUNAR),
    date(2020, 1, 27): ("대체공휴일(설날 다음날)", SUBSTITUTE_2013),
    date(2020, 3, 1): ("3·1절", FIXED),
    date(2020, 4, 15): ("제21대 국회의원선거", ELECTION),
    date(2020, 4, 30): ("부처님오신날", LUNAR),
    date(2020, 5, 5): ("어린이날", FIXED),
    date(2020, 6, 6): ("현충일", FIXED),
    date(2020, 8, 15): ("광복절", FIXED),
    date(2020, 8, 17): ("임시공휴일", TEMPORARY_2020),
    date(2020, 9, 30): ("추석 전날", LUNAR),
    date(2020, 10, 1): ("추석", LUNAR),
    date(2020, 10, 2): ("추석 다음날", LUNAR),
    date(2020, 10, 3): ("개천절", FIXED),
    date(2020, 10, 9): ("한글날", HANGEUL_DAY),
    date(2020, 12, 25): ("기독탄신일", FIXED),
    date(2021, 1, 1): ("1월 1일", FIXED),
    date(2021, 2, 11): ("설날 전날", LUNAR),
    date(2021, 2, 12): ("설날", LUNAR),
    date(2021, 2, 13): ("설날 다음날", LUNAR),
    date(2021, 3, 1): ("3·1절", FIXED),
    date(2021, 5, 5): ("어린이날", FIXED),
    date(2021, 5, 19): ("부처님오신날", LUNAR),
    date(2021, 6, 6): ("현충일", FIXED),
    date(2021, 8, 15): ("광복절", FIXED),
    date(2021, 8, 16): ("대체공휴일(광복절)", SUBSTITUTE_2021),
    date(2021, 9, 20): ("추석 전날", LUNAR),
    date(2021, 9, 21): ("추석", LUNAR),
    date(2021, 9, 22): ("추석 다음날", LUNAR),
    date(2021, 10, 3): ("개천절", FIXED),
    date(2021, 10, 4): ("대체공휴일(개천절)", SUBSTITUTE_2021),
    date(2021, 10, 9): ("한글날", HANGEUL_DAY),
    date(2021, 10, 11): ("대체공휴일(한글날)", SUBSTITUTE_2021),
    date(2021, 12, 25): ("기독탄신일", FIXED),
    date(2022, 1, 1): ("1월 1일", FIXED),
    date(2022, 1, 31): ("설날 전날", LUNAR),
    date(2022, 2, 1): ("설날", LUNAR),
    date(2022, 2, 2): ("설날 다음날", LUNAR),
    date(2022, 3, 1): ("3·1절", FIXED),
    date(2022, 3, 9): ("제20대 대통령선거", ELECTION_2022),
    date(2022, 5, 5): ("어린이날", FIXED),
    date(2022, 5, 8): ("부처님오신날", LUNAR),
    date(2022, 6, 1): ("제8회 지방선거", ELECTION),
    date(2022, 6, 6): ("현충일", FIXED),
    date(2022, 8, 15): ("광복절", FIXED),
    date(2022, 9, 9): ("추석 전날", LUNAR),
    date(2022, 9, 10): ("추석", LUNAR),
    date(2022, 9, 11): ("추석 다음날", LUNAR),
    date(2022, 9, 12): ("대체공휴일(추석 다음날)", SUBSTITUTE_2013),
    date(2022, 10, 3): ("개천절", FIXED),
    date(2022, 10, 9): ("한글날", HANGEUL_DAY),
    date(2022, 10, 10): ("대체공휴일(한글날)", SUBSTITUTE_2021),
    date(2022, 12, 25): ("기독탄신일", FIXED),
    date(2023, 1, 1): ("1월 1일", FIXED),
    date(2023, 1, 21): ("설날 전날", LUNAR),
    date(2023, 1, 22): ("설날", LUNAR),
    date(2023, 1, 23): ("설날 다음날", LUNAR),
    date(2023, 1, 24): ("대체공휴일(설날)", SUBSTITUTE_2013),
    date(2023, 3, 1): ("3·1절", FIXED),
    date(2023, 5, 5): ("어린이날", FIXED),
    date(2023, 5, 27): ("부처님오신날", LUNAR),
    date(2023, 5, 29): ("대체공휴일(부처님오신날)", SUBSTITUTE_2023),
    date(2023, 6, 6): ("현충일", FIXED),
    date(2023, 8, 15): ("광복절", FIXED),
    date(2023, 9, 28): ("추석 전날", LUNAR),
    date(2023, 9, 29): ("추석", LUNAR),
    date(2023, 9, 30): ("추석 다음날", LUNAR),
    date(2023, 10, 2): ("임시공휴일", TEMPORARY_2023),
    date(2023, 10, 3): ("개천절", FIXED),
    date(2023, 10, 9): ("한글날", HANGEUL_DAY),
    date(2023, 12, 25): ("기독탄신일", FIXED),
    date(2024, 1, 1): ("1월 1일", FIXED),
    date(2024, 2, 9): ("설날 전날", LUNAR),
    date(2024, 2, 10): ("설날", LUNAR),
    date(2024, 2, 11): ("설날 다음날", LUNAR),
    date(2024, 2, 12): ("대체공휴일(설날 다음날)", SUBSTITUTE_2013),
    date(2024, 3, 1): ("3·1절", FIXED),
    date(2024, 4, 10): ("제22대 국회의원선거", ELECTION),
    date(2024, 5, 5): ("어린이날", FIXED),
    date(2024, 5, 6): ("대체공휴일(어린이날)", SUBSTITUTE_2013),
    date(2024, 5, 15): ("부처님오신날", LUNAR),
    date(2024, 6, 6): ("현충일", FIXED),
    date(2024, 8, 15): ("광복절", FIXED),
    date(2024, 9, 16): ("추석 전날", LUNAR),
    date(2024, 9, 17): ("추석", LUNAR),
    date(2024, 9, 18): ("추석 다음날", LUNAR),
    date(2024, 10, 1): ("임시공휴일(국군의 날)", TEMPORARY_2024),
    date(2024, 10, 3): ("개천절", FIXED),
    date(2024, 10, 9): ("한글날", HANGEUL_DAY),
    date(2024, 12, 25): ("기독탄신일", FIXED),
    date(2025, 1, 1): ("1월 1일", FIXED),
    date(2025, 1, 27): ("임시공휴일", TEMPORARY_2025),
    date(2025, 1, 28): ("설날 전날", LUNAR),
    date(2025, 1, 29): ("설날", LUNAR),
    date(2025, 1, 30): ("설날 다음날", LUNAR),
    date(2025, 3, 1): ("3·1절", FIXED),
    date(2025, 3, 3): ("대체공휴일(3·1절)", SUBSTITUTE_2021),
    date(2025, 5, 5): ("부처님오신날 / 어린이날", FIXED),
    # Children's Day fell on another holiday: already the rule of 2013 gives this day.
    date(2025, 5, 6): ("대체공휴일(부처님오신날)", SUBSTITUTE_2013),
    date(2025, 6, 3): ("제21대 대통령선거(궐위)", ELECTION_2025),
    date(2025, 6, 6): ("현충일", FIXED),
    date(2025, 8, 15): ("광복절", FIXED),
    date(2025, 10, 3): ("개천절", FIXED),
    date(2025, 10, 5): ("추석 전날", LUNAR),
    date(2025, 10, 6): ("추석", LUNAR),
    date(2025, 10, 7): ("추석 다음날", LUNAR),
    date(2025, 10, 8): ("대체공휴일(추석 전날)", SUBSTITUTE_2013),
    date(2025, 10, 9): ("한글날", HANGEUL_DAY),
    date(2025, 12, 25): ("기독탄신일", FIXED),
    date(2026, 1, 1): ("1월 1일", FIXED),
    date(2026, 2, 16): ("설날 전날", LUNAR),
    date(2026, 2, 17): ("설날", LUNAR),
    date(2026, 2, 18): ("설날 다음날", LUNAR),
    date(2026, 3, 1): ("3·1절", FIXED),
    date(2026, 3, 2): ("대체공휴일(3·1절)", SUBSTITUTE_2021),
    date(2026, 5, 1): ("노동절", LABOUR_DAY),
    date(2026, 5, 5): ("어린이날", FIXED),
    date(2026, 5, 24): ("부처님오신날", LUNAR),
    date(2026, 5, 25): ("대체공휴일(부처님오신날)", SUBSTITUTE_2023),
    date(2026, 6, 3): ("제9회 지방선거", ELECTION),
    date(2026, 6, 6): ("현충일", FIXED),
    date(2026, 7, 17): ("제헌절", CONSTITUTION_DAY),
    date(2026, 8, 15): ("광복절", FIXED),
    date(2026, 8, 17): ("대체공휴일(광복절)", SUBSTITUTE_2021),
    date(2026, 9, 24): ("추석 전날", LUNAR),
    date(2026, 9, 25): ("추석", LUNAR),
    date(2026, 9, 26): ("추석 다음날", LUNAR),
    date(2026, 10, 3): ("개천절", FIXED),
    date(2026, 10, 5): ("대체공휴일(개천절)", SUBSTITUTE_2021),
    date(2026, 10, 9): ("한글날", HANGEUL_DAY),
    date(2026, 12, 25): ("기독탄신일", FIXED),
    date(2027, 1, 1): ("1월 1일", FIXED),
    date(2027, 2, 6): ("설날 전날", LUNAR),
    date(2027, 2, 7): ("설날", LUNAR),
    date(2027, 2, 8): ("설날 다음날", LUNAR),
    date(2027, 2, 9): ("대체공휴일(설날)", SUBSTITUTE_2013),
    date(2027, 3, 1): ("3·1절", FIXED),
    date(2027, 5, 1): ("노동절", LABOUR_DAY),
    date(2027, 5, 3): ("대체공휴일(노동절)", SUBSTITUTE_2026),
    date(2027, 5, 5): ("어린이날", FIXED),
    date(2027, 5, 13): ("부처님오신날", LUNAR),
    date(2027, 6, 6): ("현충일", FIXED),
    date(2027, 7, 17): ("제헌절", CONSTITUTION_DAY),
    date(2027, 7, 19): ("대체공휴일(제헌절)", SUBSTITUTE_2026),
    date(2027, 8, 15): ("광복절", FIXED),
    date(2027, 8, 16): ("대체공휴일(광복절)", SUBSTITUTE_2021),
    date(2027, 9, 14): ("추석 전날", LUNAR),
    date(2027, 9, 15): ("추석", LUNAR),
    date(2027, 9, 16): ("추석 다음날", LUNAR),
    date(2027, 10, 3): ("개천절", FIXED),
    date(2027, 10, 4): ("대체공휴일(개천절)", SUBSTITUTE_2021),
    date(2027, 10, 9): ("한글날", HANGEUL_DAY),
    date(2027, 10, 11): ("대체공휴일(한글날)", SUBSTITUTE_2021),
    date(2027, 12, 25): ("기독탄신일", FIXED),
    date(2027, 12, 27): ("대체공휴일(기독탄신일)", SUBSTITUTE_2023),
}
