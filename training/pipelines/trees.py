"""The best tree over the words of a sentence (Chu and Liu 1965, Edmonds 1967)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: A score no arc in use has.
NEVER = -1e9


def heads(scores: NDArray[np.float32]) -> list[int]:
    """Return each word's head in the best tree with one root.

    Args:
        scores: Of arcs, ``scores[word, head]``, in logarithms; row and column 0 are the root.

    Returns:
        The heads of words 1, 2 and so on; 0 for the root's one child.
    """
    import numpy as np  # noqa: PLC0415 - comes with spaCy, which is late

    scores = scores.astype(np.float64)
    np.fill_diagonal(scores, NEVER)
    greedy = scores.argmax(axis=1)
    if np.count_nonzero(greedy[1:] == 0) == 1 and not _circle(greedy):
        return [int(head) for head in greedy[1:]]
    best: tuple[float, NDArray[np.int64]] | None = None
    # Any of the words that like the root may be its child; a few of them are enough to try.
    for child in np.argsort(-scores[1:, 0])[:_TRIED] + 1:
        fixed = scores.copy()
        fixed[1:, 0] = NEVER
        fixed[child, :] = NEVER
        fixed[child, 0] = scores[child, 0]
        tree = _tree(fixed)
        total = float(fixed[np.arange(1, len(tree)), tree[1:]].sum())
        if best is None or total > best[0]:
            best = total, tree
    assert best is not None
    return [int(head) for head in best[1][1:]]


_TRIED = 5


def _circle(tree: NDArray[np.int64]) -> list[int]:
    """Return the words of a circle, if there is one."""
    seen = [0] * len(tree)
    for start in range(1, len(tree)):
        path, place = [], start
        while place and not seen[place]:
            seen[place] = start
            path.append(place)
            place = int(tree[place])
        if place and seen[place] == start:
            return path[path.index(place) :]
    return []


def _tree(scores: NDArray[np.float64]) -> NDArray[np.int64]:
    """Return heads without circles: a circle is drawn together to one word, and opened again."""
    import numpy as np  # noqa: PLC0415 - see above

    tree = scores.argmax(axis=1)
    tree[0] = 0
    circle = _circle(tree)
    if not circle:
        return tree
    inside = np.array(circle)
    outside = np.array([i for i in range(len(tree)) if i not in set(circle)])
    within = scores[inside, tree[inside]]
    # Into the circle: what is won by breaking it at its best place. Out of it: its best head.
    entering = scores[np.ix_(inside, outside)] - within[:, None]
    leaving = scores[np.ix_(outside, inside)]
    size = len(outside) + 1
    small = np.full((size, size), NEVER)
    small[:-1, :-1] = scores[np.ix_(outside, outside)]
    small[-1, :-1] = entering.max(axis=0)
    small[:-1, -1] = leaving.max(axis=1)
    np.fill_diagonal(small, 2 * NEVER)
    drawn = _tree(small)
    head = int(outside[drawn[-1]])
    tree[inside[int(entering[:, drawn[-1]].argmax())]] = head
    for i, word in enumerate(outside):
        if word and drawn[i] == size - 1:
            tree[word] = inside[int(leaving[i].argmax())]
        elif word:
            tree[word] = outside[drawn[i]]
    return tree
