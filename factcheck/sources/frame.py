"""What on an ordinary page is its frame and not its text: menus, shares, related pages, comments.

Three signs tell: the role or the name that the page's author gave an element, text that is nearly
all links, and standing above the only headline. None of them is believed of an element that holds
the headline or the article. A sentence lost decides nothing and a menu kept is only ranked low, so
in doubt an element stays. ``benchmarks/pages.py`` measures it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import regex

# bs4 is imported where it is used: a run without pages does without it.
if TYPE_CHECKING:
    from bs4 import Tag

#: Share of an element's letters that are links, from which it is a list of links.
LINKS = 0.7
#: A sentence of this many words stays although all of it is a link.
SENTENCE = 12
#: Letters of the longest text that is looked at for being a sentence.
LONGEST = 1_000
#: Links in a cell of a table that lays out the page, from which the cell is a menu.
MENU = 4
#: Share of a page's letters that must stand below its headline for what is above to be its frame.
BELOW = 0.6


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ROLES = frozenset(
    {
        "alertdialog",
        "banner",
        "complementary",
        "contentinfo",
        "dialog",
        "menu",
        "menubar",
        "navigation",
        "search",
        "toolbar",
    }
)
_TAGS = frozenset({"aside", "header"})


#: Parts of class names and ids. Left out are words that also name what holds the text (content,
#: story, post) or what a text is about (social, menu, navigation): those are mostly links anyway.
_NAMES = _words(
    "ad ads advert advertisement adsense breadcrumb breadcrumbs colophon comentario comentarios "
    "comment commentlist comments consent cookie cookies crumb crumbs disqus footer gdpr masthead "
    "navbar newsletter outbrain pager pagination popup promo recommended recommendations related "
    "relacionadas relacionados respond sharedaddy sharing sidebar signup sponsored subscribe taboola "
    "tagcloud toolbar widget"
)
#: On these an id is an anchor, made from the heading.
_ANCHORED = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "section"})
#: Names of elements that data of a page stands in, whatever else they are called.
_DATA = frozenset({"infobox", "vcard", "factbox"})
_SPLIT = regex.compile(r"[^a-z]+")
_CAMEL = regex.compile(r"(?<=[a-z])(?=[A-Z])")
_LISTED = _words("address center div li menu ol p section small span td ul")
#: What is all link within these is data or a title; within a paragraph, the paragraph decides.
_DECIDE = frozenset({"p", "th", "dd", "dt", "h1", "h2", "h3", "h4", "h5", "h6"})
_LETTER = regex.compile(r"[\p{L}\p{M}\p{N}]")
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")
_ENDS = (".", "!", "?", "।", "”", '"', "»")
_RIGHTS = regex.compile(
    r"©|\ball rights reserved|todos los derechos reservados|todos os direitos reservados"
    r"|सर्वाधिकार सुरक्षित|कॉपीराइट",
    regex.IGNORECASE,
)
#: Characters of a line about rights; in a longer text it is a subject.
_RIGHTS_LENGTH = 250


def hide(root: Tag) -> None:
    """Mark the frame of a page as hidden, in place. Linear in the size of the page."""
    # Taking elements out of the tree would cost time in the square of their number.
    tags = root.find_all(True)
    kept = _kept(root)
    for tag in tags:
        if id(tag) not in kept and tag.name != "body" and is_named(tag):
            _hide(tag)
    sizes = _sizes([root, *tags])
    _hide_links(root, tags, kept, sizes)
    _hide_above(root, kept, sizes)


def _hide(tag: Tag) -> None:
    tag["hidden"] = ""


def _kept(root: Tag) -> frozenset[int]:
    """Return the elements that hold the headline or the article, which are never frame."""
    kept: set[int] = {id(root)}
    for tag in root.find_all(["h1", "main", "article"]):
        if tag.name == "article" and is_named(tag):
            continue  # a comment, as some systems write them
        node: Tag | None = tag
        while node is not None and id(node) not in kept:
            kept.add(id(node))
            node = node.parent
    return frozenset(kept)


def is_named(tag: Tag) -> bool:
    """Say whether the author of the page calls the element a part of the frame."""
    attributes = tag.attrs
    if str(attributes.get("role", "")).lower() in _ROLES:
        return True
    names = [*tag.get_attribute_list("class")]
    if tag.name not in _ANCHORED and "section" not in names:
        names.append(attributes.get("id"))
    said: set[str] = set()
    for name in names:
        if name:
            said.update(_SPLIT.split(_CAMEL.sub("-", str(name)[:200]).lower()))
    if not said.isdisjoint(_DATA):
        return False
    return tag.name in _TAGS or not said.isdisjoint(_NAMES)


def _sizes(tags: Sequence[Tag]) -> dict[int, tuple[int, int, int]]:
    """Return, of each element: the letters that it shows, those in links, and its links."""
    from bs4 import Tag  # noqa: PLC0415

    sizes: dict[int, tuple[int, int, int]] = {}
    for tag in reversed(tags):  # the inner before the outer
        letters = linked = links = 0
        if tag.get("hidden") is None:
            for child in tag.children:
                if isinstance(child, Tag):
                    below = sizes[id(child)]
                    letters, linked, links = (
                        letters + below[0],
                        linked + below[1],
                        links + below[2],
                    )
                else:
                    letters += len(_LETTER.findall(str(child)))
            if tag.name == "a":
                linked, links = letters, links + 1
        sizes[id(tag)] = (letters, linked, links)
    return sizes


def _hide_links(
    root: Tag,
    tags: Sequence[Tag],
    kept: frozenset[int],
    sizes: dict[int, tuple[int, int, int]],
) -> None:
    #: Elements whose links are left to an element above them, and whether they lay out a menu.
    decided: dict[int, bool] = {id(root): False}
    tables: dict[int, bool] = {id(root): False}
    for tag in tags:
        above = id(tag.parent)
        hidden = tag.get("hidden") is not None
        decided[id(tag)] = decided[above] or tag.name in _DECIDE or hidden
        tables[id(tag)] = id(tag) in kept if tag.name == "table" else tables[above]
        letters, linked, links = sizes[id(tag)]
        if id(tag) in kept or hidden or decided[above] or not letters:
            continue
        if tag.name == "td":
            listed = links >= MENU and tables[above]
            decided[id(tag)] = not tables[above]
        else:
            listed = tag.name in _LISTED and links > 0
        if listed and linked >= LINKS * letters and not _is_sentence(tag, letters):
            _hide(tag)
            decided[id(tag)] = True
        elif letters <= _RIGHTS_LENGTH and tag.name in _LISTED and _RIGHTS.search(tag.get_text()):
            _hide(tag)


def _is_sentence(tag: Tag, letters: int) -> bool:
    """Say whether what is all link is a sentence all the same."""
    if letters > LONGEST:
        return False
    text = tag.get_text(" ").strip()
    return text.endswith(_ENDS) and len(_WORD.findall(text)) >= SENTENCE


def _hide_above(root: Tag, kept: frozenset[int], sizes: dict[int, tuple[int, int, int]]) -> None:
    """Hide what stands above the one headline, where the text is below."""
    headlines = root.find_all("h1", limit=2)
    if len(headlines) != 1:
        return
    above: list[Tag] = []
    node = headlines[0]
    while node is not root and node.parent is not None:
        above += [tag for tag in node.find_previous_siblings(True) if id(tag) not in kept]
        node = node.parent
    lost = sum(sizes[id(tag)][0] for tag in above)
    if lost <= (1 - BELOW) * sizes[id(root)][0]:
        for tag in above:
            if tag.name not in {"table", "dl"}:
                _hide(tag)
