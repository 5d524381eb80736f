"""Archives made to break their reader."""

import pytest
from made import archive

from factcheck.errors import InputError
from factcheck.sources.corpus.readers import open_reader


@pytest.mark.parametrize("part", [b"Heronpath", b"Herontitle", b"Otherpath"])
def test_an_archive_whose_names_are_no_utf_8_is_said_to_be_unreadable(tmp_path, part):
    path = archive(
        tmp_path / "birds.zim",
        {"Heronpath": ("Herontitle", "<p>Herons fish at dawn.</p>")},
        redirects=[("Otherpath", "Other", "Heronpath")],
    )
    path.write_bytes(path.read_bytes().replace(part, part[:-2] + b"\xff\xfe"))
    reader = open_reader("zim", path)
    with pytest.raises(InputError, match=r"birds\.zim: cannot be read"):
        list(reader.raws((0, 0)))
