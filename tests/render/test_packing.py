import pydyf  # type: ignore[import-untyped]

from briefing.render.packing import pack


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
