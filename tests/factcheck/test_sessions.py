"""What a processor says of itself decides whether sums of 8 bits need care."""

import pytest

from factcheck.sessions import may_overflow


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("flags\t\t: fpu avx2 avx512_vnni\n", False, id="512 bits"),
        pytest.param("flags\t\t: fpu avx2 avx_vnni\n", False, id="256 bits"),
        pytest.param("flags\t\t: fpu avx2 avx512f\n", True, id="none"),
        pytest.param("flags : avx_vnni\n\nflags : avx2\n", True, id="not on all cores"),
        pytest.param("Features\t: fp asimd asimddp\n", True, id="another kind"),
        pytest.param("", True, id="nothing said"),
    ],
)
def test_only_a_processor_that_is_known_to_have_vnni_adds_exactly(tmp_path, text, expected):
    said = tmp_path / "cpuinfo"
    said.write_text(text, "utf-8")
    assert may_overflow(said) is expected


def test_a_system_that_says_nothing_of_its_processor_may_overflow(tmp_path):
    assert may_overflow(tmp_path / "none")
