"""Names of journals and conferences: which two are one, and what a DOI says of its own.

Publishers write the venue or the year into their DOIs: ``10.1109/CVPR52688.2022.01981`` was given
for CVPR 2022. A reference whose DOI says one venue and whose text says another contradicts itself,
which needs no index to see. Only the forms in `_FORMS` are read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import regex

from claims.languages.base import words
from factcheck.checks.references.syntax import arxiv_month
from factcheck.checks.references.words import words_of

#: Acronyms with the words that tell the name from others. The acronym itself is one of the names.
_NAMES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "AAAI": ("AAAI Conference on Artificial Intelligence",),
        "ACL": ("Association for Computational Linguistics",),
        "AISTATS": ("Artificial Intelligence and Statistics",),
        "arXiv": ("arXiv", "CoRR", "arXiv preprint", "Computing Research Repository"),
        "CHI": ("Human Factors in Computing Systems",),
        "COLT": ("Conference on Learning Theory", "Computational Learning Theory"),
        "CVPR": ("Computer Vision and Pattern Recognition",),
        "ECCV": ("European Conference on Computer Vision",),
        "EMNLP": ("Empirical Methods in Natural Language Processing",),
        "ICASSP": ("Acoustics, Speech and Signal Processing",),
        "ICCV": ("International Conference on Computer Vision",),
        "ICLR": ("Learning Representations",),
        "ICML": ("International Conference on Machine Learning",),
        "ICRA": ("Robotics and Automation",),
        "IJCAI": ("International Joint Conference on Artificial Intelligence",),
        "IROS": ("Intelligent Robots and Systems",),
        "JMLR": ("Journal of Machine Learning Research", "J. Mach. Learn. Res."),
        "KDD": ("Knowledge Discovery and Data Mining", "SIGKDD"),
        "NAACL": ("North American Chapter of the Association for Computational Linguistics",),
        "NeurIPS": ("Neural Information Processing Systems", "NIPS"),
        "SIGIR": ("Research and Development in Information Retrieval",),
        "TMLR": ("Transactions on Machine Learning Research", "Trans. Mach. Learn. Res."),
        "TPAMI": ("Pattern Analysis and Machine Intelligence", "PAMI"),
        "UAI": ("Uncertainty in Artificial Intelligence",),
        "WACV": ("Applications of Computer Vision",),
        "WWW": ("World Wide Web", "The Web Conference", "TheWebConf"),
        "BMJ": ("British Medical Journal", "The BMJ"),
        "Cell": (),
        "eLife": (),
        "JAMA": ("Journal of the American Medical Association",),
        "Nature": (),
        "Nature Biotechnology": ("Nat. Biotechnol.",),
        "Nature Communications": ("Nat. Commun.",),
        "Nature Genetics": ("Nat. Genet.",),
        "Nature Human Behaviour": ("Nat. Hum. Behav.",),
        "Nature Machine Intelligence": ("Nat. Mach. Intell.",),
        "Nature Medicine": ("Nat. Med.",),
        "Nature Methods": ("Nat. Methods",),
        "Nature Neuroscience": ("Nat. Neurosci.",),
        "Nature Physics": ("Nat. Phys.",),
        "NEJM": ("New England Journal of Medicine", "N. Engl. J. Med."),
        "Physical Review Letters": ("Phys. Rev. Lett.", "PRL"),
        "PLOS Biology": ("PLoS Biol.",),
        "PLOS Computational Biology": ("PLoS Comput. Biol.",),
        "PLOS Genetics": ("PLoS Genet.",),
        "PLOS Medicine": ("PLoS Med.",),
        "PLOS ONE": (),
        "PNAS": ("Proceedings of the National Academy of Sciences", "Proc. Natl. Acad. Sci."),
        "Science": ("Science (New York, N.Y.)",),
        "Scientific Reports": ("Sci. Rep.",),
        "The Lancet": ("Lancet",),
    }
)
_MEETINGS: Final = frozenset(_NAMES) - {
    name
    for name in _NAMES
    if not (name.isupper() or name in {"NeurIPS", "arXiv"}) or name == "PLOS ONE"
}
_NATURE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "41467": "Nature Communications",
        "41562": "Nature Human Behaviour",
        "41567": "Nature Physics",
        "41586": "Nature",
        "41587": "Nature Biotechnology",
        "41588": "Nature Genetics",
        "41591": "Nature Medicine",
        "41592": "Nature Methods",
        "41593": "Nature Neuroscience",
        "41598": "Scientific Reports",
        "42256": "Nature Machine Intelligence",
    }
)
_PLOS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "pbio": "PLOS Biology",
        "pcbi": "PLOS Computational Biology",
        "pgen": "PLOS Genetics",
        "pmed": "PLOS Medicine",
        "pone": "PLOS ONE",
    }
)
_OLD_ACL: Final[Mapping[str, str]] = MappingProxyType({"p": "ACL", "n": "NAACL", "d": "EMNLP"})

_SMALL: Final = words("the of and on in for a an de la el los las y e do da dos das del")
#: Words that many venues share, in the four languages; alone they name none.
_COMMON: Final = words(
    "the of and on in for a an annual international conference conf proceedings proc ieee acm "
    "journal j transactions trans letters advances symposium workshop meeting volume vol th nd st "
    "rd revista rev de la el los las y e do da dos das del anais actas congreso congresso internacional "
    "conferencia conferência की के का और पत्रिका"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What a DOI says of the work that it was given for.

    The work was published from year ``first`` to year ``last``; 0 is no bound. Where ``exact``, the
    proceedings carry that year in their name.
    """

    venue: str = ""
    first: int = 0
    last: int = 0
    exact: bool = False


_FORMS: Final = tuple(
    (kind, regex.compile(pattern))
    for kind, pattern in (
        ("ieee", r"10\.1109/(?P<venue>[a-z]{2,12})\d{0,6}\.(?P<year>\d{4})\.(?P<number>\d{1,8})"),
        ("aaai", r"10\.1609/aaai\.v(?P<volume>\d{2})i\d{1,2}\.\d{1,6}"),
        ("acl", r"10\.18653/v1/(?P<year>\d{4})\.(?P<venue>[a-z]{2,12})-[a-z0-9]{1,20}\.\d{1,5}"),
        ("old-acl", r"10\.18653/v1/(?P<letter>[a-z])(?P<yy>\d{2})-\d{4}"),
        ("ijcai", r"10\.24963/(?P<venue>ijcai)\.(?P<year>\d{4})/\d{1,5}"),
        ("arxiv", r"10\.48550/arxiv\.(?P<id>[a-z./\d-]{9,24})"),
        ("biorxiv", r"10\.1101/(?P<year>\d{4})\.\d{2}\.\d{2}\.\d{5,9}(?:v\d{1,2})?"),
        ("springer", r"10\.(?:1007|1038)/s(?P<journal>\d{5})-0(?P<yy>\d{2})-\d{4,6}-[\dxyzw]"),
        ("plos", r"10\.1371/journal\.(?P<journal>[a-z]{4})\.\d{7}"),
        ("elsevier", r"10\.1016/j\.[a-z-]{2,20}\.(?P<year>\d{4})\.\d{2}\.\d{3}"),
        ("Science", r"10\.1126/science\.[\da-z.]{3,20}"),
        ("NEJM", r"10\.1056/nejm\w{3,20}"),
        ("PNAS", r"10\.1073/pnas\.[\d.]{5,20}"),
        ("Physical Review Letters", r"10\.1103/physrevlett\.[\d.]{3,20}"),
        ("eLife", r"10\.7554/elife\.\d{3,8}"),
        ("Nature", r"10\.1038/nature\d{5}"),
        ("The Lancet", r"10\.1016/s0140-6736\(\d{2}\)[\dx-]{5,9}"),
        ("JAMA", r"10\.1001/jama\.[\d.]{3,20}"),
    )
)
#: Volume 1 of the AAAI proceedings is numbered as if the first had met in 1987.
_AAAI_YEAR = 1986
#: Articles wait between the year in their DOI and their issue; longer waits are rare.
_WAIT = 3
#: Numbers of journal articles at IEEE have seven digits, those of its proceedings at most five.
_JOURNAL_NUMBER = 6


def given_for(doi: str) -> Given | None:
    """Return what a DOI says of its work, or None where its form says nothing.

    >>> given_for("10.1609/AAAI.V36I4.20315")
    Given(venue='AAAI', first=2022, last=2022, exact=True)
    """
    doi = doi.lower()
    for kind, form in _FORMS:
        if match := form.fullmatch(doi):
            return _given(kind, match)
    return None


def _given(  # noqa: C901 - one branch a form
    kind: str, match: regex.Match[str]
) -> Given | None:
    match kind:
        case "ieee":
            year = int(match["year"])
            if len(match["number"]) >= _JOURNAL_NUMBER:
                return Given(venue=canonical(match["venue"]), first=year, last=year + _WAIT)
            return _meeting(match["venue"], year)
        case "aaai":
            return _meeting("aaai", _AAAI_YEAR + int(match["volume"]))
        case "acl" | "ijcai":
            return _meeting(match["venue"], int(match["year"]))
        case "old-acl":
            return _meeting(_OLD_ACL.get(match["letter"], ""), 2000 + int(match["yy"]))
        case "arxiv":
            month = arxiv_month(match["id"])
            return Given(first=month[0]) if month else None
        case "biorxiv":
            return Given(first=int(match["year"]))
        case "springer":
            year = 2000 + int(match["yy"])
            return Given(venue=_NATURE.get(match["journal"], ""), first=year, last=year + _WAIT)
        case "plos":
            return Given(venue=_PLOS.get(match["journal"], ""))
        case "elsevier":
            year = int(match["year"])
            return Given(first=year, last=year + _WAIT)
        case venue:
            return Given(venue=venue)


def _meeting(venue: str, year: int) -> Given:
    return Given(venue=canonical(venue), first=year, last=year, exact=True)


def canonical(venue: str) -> str:
    """Return the name under which a venue is known here, or "".

    >>> canonical("Proceedings of the 38th International Conference on Machine Learning (ICML)")
    'ICML'
    """
    said = words_of(venue)
    joined = f" {' '.join(said)} "
    found: list[tuple[int, str]] = []
    for name, others in _NAMES.items():
        spelled = [" ".join(words_of(one)) for one in (name, *others)]
        if joined.strip() in spelled:
            return name
        # The name of a meeting stands within that of its proceedings; that of a journal does not.
        if name in _MEETINGS:
            found += [(len(one), name) for one in spelled if f" {one} " in joined and len(one) > 3]
            if name.casefold() in said and name not in {"CHI", "WWW"}:
                found.append((len(joined), name))
    return max(found, default=(0, ""))[1]


def same_venue(one: str, other: str) -> bool | None:
    """Tell whether two names are of one venue; None where the names cannot tell.

    Abbreviations count as what they abbreviate: "Mach. Learn." is "Machine Learning".
    """
    ours, theirs = canonical(one), canonical(other)
    if ours and theirs:
        return ours == theirs
    left, right = _telling(one), _telling(other)
    if not left or not right:
        return None
    if _abbreviates(left, right) or _abbreviates(right, left):
        return True
    if _initials(one) == "".join(words_of(other)) or _initials(other) == "".join(words_of(one)):
        return True
    if any(_is_acronym(name) and not known for name, known in ((one, ours), (other, theirs))):
        # An acronym that is not known here may stand for any name.
        return None
    names = [_telling(" ".join((known, *_NAMES.get(known, ())))) for known in (ours, theirs)]
    return None if {*left, *names[0]} & {*right, *names[1]} else False


def _telling(name: str) -> list[str]:
    """Return the words of a name that tell it from others."""
    return [word for word in words_of(name) if word not in _COMMON and not word.isdecimal()]


def _is_acronym(name: str) -> bool:
    return " " not in name.strip() and sum(letter.isupper() for letter in name) > 1


def _initials(name: str) -> str:
    return "".join(word[0] for word in words_of(name) if word not in _SMALL)


def _abbreviates(short: list[str], long: list[str]) -> bool:
    return len(short) == len(long) and all(
        full.startswith(part) for part, full in zip(short, long, strict=True)
    )
