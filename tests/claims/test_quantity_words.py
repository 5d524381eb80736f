"""Small words beside a number that look like units."""

import pytest

from claims.quantities import read_quantities


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nasceu em 1845 no Rio de Janeiro.", [("1845", "date")]),
        ("nasceu em 3 de maio de 1845 no Rio.", [("3 de maio de 1845", "date")]),
        ("as obras de 1990 nos Açores", [("1990", "date")]),
        ("navegava a 15 nós", [("15 nós", "measure")]),
    ],
)
def test_in_the_is_no_knot(text, expected):
    assert expected == [(one.quote, one.kind.value) for one in read_quantities(text, "pt")]
