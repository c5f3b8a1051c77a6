import pydyf  # type: ignore[import-untyped]

from briefing.render.pdf.packing import pack, pages_listed_once


def small_pdf() -> pydyf.PDF:
    pdf = pydyf.PDF()
    stream = pydyf.Stream(["0 0 m"] * 50, compress=True)
    pdf.add_object(stream)
    pdf.add_page(pydyf.Dictionary({"Type": "/Page", "Contents": stream.reference}))
    return pdf


def written(pdf: pydyf.PDF, *, compress: bool) -> bytes:
    import io

    output = io.BytesIO()
    pdf.write(output, b"1.7", b"edition", compress)
    return output.getvalue()


def test_a_packed_pdf_has_the_bytes_of_an_unpacked_one() -> None:
    for compress in (True, False):
        packed = small_pdf()
        pack(None, packed)
        assert written(packed, compress=compress) == written(small_pdf(), compress=compress)


def test_pages_are_listed_as_they_are_added() -> None:
    plain = pydyf.PDF.page_references
    with pages_listed_once():
        pdf = small_pdf()
        first = pdf.page_references
        assert pdf.page_references is first
        pdf.add_page(pydyf.Dictionary({"Type": "/Page"}))
        assert pdf.page_references == (*first, pdf.objects[-1].reference[:-1] + b"R")
        other = pydyf.PDF()
        for _ in range(3):
            other.add_object(pydyf.Stream([]))
        for _ in pdf.page_references:
            other.add_page(pydyf.Dictionary({"Type": "/Page"}))
        assert other.page_references == plain.fget(other) != pdf.page_references
    assert pydyf.PDF.page_references is plain
    assert pdf.page_references == plain.fget(pdf)
