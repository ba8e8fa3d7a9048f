"""The font families that there are for PDF: those of the extra, and those of the folder that a style names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple
from unicodedata import normalize

from maeul_plan.document.layout.style import FontRole, Fonts
from maeul_plan.document.writers import missing
from maeul_plan.document.writers.manuscript import WriterFault
from maeul_plan.document.writers.pdf.cmap import Coverage, read_coverage
from maeul_plan.document.writers.pdf.names import read_family_names

if TYPE_CHECKING:
    import typst

ROLES: Final[tuple[FontRole, ...]] = ("body", "head", "note")

_PACK: Final = "pylopdf_fonts_ko"
_PACKED: Final = ("Noto Serif KR", "Noto Sans KR")
_SUFFIXES: Final = frozenset({".otf", ".ttf", ".otc", ".ttc"})
_MOST_NAMED: Final = 20
_REGULAR: Final = 400
_BOLD: Final = 700
_HEAVY: Final = 600
"""A face at least so heavy is bold."""


class Family(NamedTuple):
    """A family of fonts: its name, whether it has a bold face, and what its faces draw."""

    name: str
    has_bold: bool
    coverages: tuple[Coverage, ...]

    def has(self, character: str) -> bool:
        """Tell whether every face that may be used draws a character."""
        return all(coverage.has(character) for coverage in self.coverages)


class Typefaces(NamedTuple):
    """What Typst draws with: all the fonts, and for each role the families in the order in which they are asked."""

    fonts: typst.Fonts
    chains: dict[FontRole, tuple[Family, ...]]


class _File(NamedTuple):
    """A font file, with what changes when its content does."""

    path: str
    size: int
    changed: int


class _Shelf(NamedTuple):
    """The fonts of some folders, and the faces of each family by the key of the name that Typst knows it by.

    `others` are the other names of each family, `keys` the keys of the families by that of any name.
    """

    fonts: typst.Fonts
    faces: dict[str, list[typst.FontInfo]]
    others: dict[str, tuple[str, ...]]
    keys: dict[str, str]
    files: dict[str, _File]


def find_typefaces(fonts: Fonts) -> Typefaces | WriterFault:
    """Find the families of a style; what none of a role's own draws, the other families do."""
    folder = Path(fonts.folder) if fonts.folder else None
    if folder and not folder.is_dir():
        return WriterFault(f"글꼴 폴더가 없습니다: {folder}. 스타일의 fonts.folder 를 고치십시오.")
    pack = _pack()
    folders = tuple(one for one in (folder, pack) if one)
    if not folders:
        return WriterFault(missing("pdf") or "PDF에 쓸 글꼴이 없습니다.")
    shelf = _shelf(tuple(file for one in folders for file in _files(one)), folders)
    chains: dict[FontRole, tuple[Family, ...]] = {}
    for role in ROLES:
        names = _names(role, fonts, shelf)
        if isinstance(names, WriterFault):
            return names
        chains[role] = tuple(_family(shelf.faces[name], shelf) for name in names)
    return Typefaces(shelf.fonts, chains)


def _names(role: FontRole, fonts: Fonts, shelf: _Shelf) -> tuple[str, ...] | WriterFault:
    """Put the families that a role may use in order: its own, those of the other roles, those of the extra."""
    wanted: dict[FontRole, tuple[str, ...]] = {"body": fonts.body, "head": fonts.head, "note": fonts.note}
    own = _keys(wanted[role], shelf)
    if not own:
        there = ", ".join(sorted(_all_names(key, shelf) for key in shelf.faces)[:_MOST_NAMED])
        return WriterFault(
            f"PDF에 쓸 글꼴이 없습니다: {', '.join(wanted[role])}. 스타일의 fonts.{role} 에 있는 글꼴을 더하거나, "
            f"글꼴 파일이 든 폴더를 fonts.folder 에 적으십시오. 있는 글꼴: {there}"
        )
    rest = _keys([*(name for other in ROLES for name in wanted[other]), *_PACKED], shelf)
    return tuple(dict.fromkeys((*own, *rest)))


def _keys(names: Sequence[str], shelf: _Shelf) -> list[str]:
    """Give the keys of the families that there are of some names."""
    return [shelf.keys[_key(name)] for name in names if _key(name) in shelf.keys]


def _key(name: str) -> str:
    """Give what names that differ in small letters or in how Hangul is coded have in common."""
    return normalize("NFC", name).lower()


def _all_names(key: str, shelf: _Shelf) -> str:
    """Say what a family is called, its other names in brackets; those that only add a weight to one go unsaid."""
    name, others = " ".join(shelf.faces[key][0].family.split()), shelf.others[key]
    told = [one for one in others if not any(one != said and one.startswith(said) for said in (name, *others))]
    return f"{name}({', '.join(told)})" if told else name


def _pack() -> Path | None:
    """Find the folder of the extra's fonts; None where it isn't installed."""
    found = find_spec(_PACK)
    return Path(found.origin).parent if found and found.origin else None


def _files(folder: Path) -> Iterator[_File]:
    """List the font files of a folder and of those in it."""
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() in _SUFFIXES and path.is_file():
            found = path.stat()
            yield _File(str(path), found.st_size, found.st_mtime_ns)


@lru_cache(maxsize=4)
def _shelf(files: tuple[_File, ...], folders: tuple[Path, ...]) -> _Shelf:
    """Read what fonts there are; again only where one of the files is another."""
    import typst  # noqa: PLC0415 - of the extra, and 34 MB

    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=list(folders))
    faces: dict[str, list[typst.FontInfo]] = {}
    for face in sorted(fonts.fonts(), key=lambda face: (face.path or "", face.index)):
        faces.setdefault(_key(face.family), []).append(face)
    others = {key: _other_names(of_family) for key, of_family in faces.items()}
    keys = {key: key for key in faces}
    for key, names in others.items():
        for name in names:
            keys.setdefault(_key(name), key)
    return _Shelf(fonts, faces, others, keys, {file.path: file for file in files})


def _other_names(faces: Sequence[typst.FontInfo]) -> tuple[str, ...]:
    """Read what the files of a family call it besides the name that Typst knows it by."""
    names = (name for face in faces if face.path for name in read_family_names(Path(face.path), face.index))
    return tuple(sorted({name for name in names if _key(name) != _key(faces[0].family)}))


def _family(faces: Sequence[typst.FontInfo], shelf: _Shelf) -> Family:
    """Take of a family the faces that regular and bold text are drawn with."""
    used = [*_nearest(faces, _REGULAR), *_nearest(faces, _BOLD)]
    places = dict.fromkeys((shelf.files[face.path], face.index) for face in used if face.path in shelf.files)
    has_bold = any(face.weight >= _HEAVY for face in used)
    return Family(faces[0].family, has_bold, tuple(_coverage(file, index) for file, index in places))


def _nearest(faces: Sequence[typst.FontInfo], weight: int) -> list[typst.FontInfo]:
    """Find the face for a weight, upright rather than slanted; all of them where several are as near."""

    def distance(face: typst.FontInfo) -> tuple[bool, float, int]:
        return face.style != "normal", abs(face.stretch - 1), abs(face.weight - weight)

    least = min(map(distance, faces))
    return [face for face in faces if distance(face) == least]


@lru_cache(maxsize=64)
def _coverage(file: _File, index: int) -> Coverage:
    """Read once which characters a font has."""
    return read_coverage(Path(file.path), index)
