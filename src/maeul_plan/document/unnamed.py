"""Whether a plan's words for a trustee name anybody yet: 공개모집으로 선정하는 기관 does not.

Words are judged one by one, and all of them must be known here: a name holds at least one word that is not. So
`공모로 선정한 한마을복지재단` names somebody, and 선정복지재단 too.
"""

from __future__ import annotations

from typing import Final

from maeul_plan.document.confirm import to_confirm
from maeul_plan.notation.pattern import pattern

_WORD: Final = pattern(r"[^\W_]+")
_WAY: Final = "공개모집|공모|모집|공개경쟁입찰|공개경쟁|경쟁입찰|입찰|공고|심사|심의|선정|결정|지정|평가|절차|결과"
_BODY: Final = (
    "심의위원회|선정위원회|선정심의위원회|적격자심의위원회|수탁기관선정심의위원회|수탁기관적격자심의위원회|위원회"
)
_WHO: Final = "수탁기관|수탁자|수탁법인|수탁단체|운영기관|위탁기관|기관|법인|단체|업체|사업자|자|곳"
_PARTICLE: Final = "으로|로|을|를|에|에서|에서의|의|이|가|은|는|과|와|후|뒤|중|시"
_KNOWN: Final = pattern(
    rf"(?:(?:{_WAY}|{_BODY})(?:{_PARTICLE})?"
    r"|(?:선정|결정|지정|모집)(?:하는|할|한|하여|되는|될|된|예정|예정인|예정임|함|됨)"
    rf"|(?:민간|전문|비영리|비영리민간|사회복지|선정|선정된|수탁)?(?:{_WHO})(?:{_PARTICLE})?"
    r"|추후|향후|별도|아직|현재|미정|미선정|미지정|예정|예정자|예정인|중|후|뒤|및|또는|등|통해|통하여|거쳐|거친|따라|따른|의해|의한"
    r"|공개|경쟁|민간|비영리|비영리민간|전문|협약|체결)"
)


def names_nobody(trustee: str) -> bool:
    """Tell whether a text says only how somebody will be found, or what kind of body that will be."""
    words = _WORD.findall(trustee)
    return bool(words) and all(_KNOWN.fullmatch(word) for word in words)


def trustee_name(trustee: str) -> str:
    """Give the name of a party to an agreement; where the plan names nobody yet, that stands to be found out."""
    return to_confirm("수탁기관의 이름") if names_nobody(trustee) else trustee
