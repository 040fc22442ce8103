"""A notebook as a host without a kernel shows it, by nbconvert: every figure's picture is there. Usage: still_page.py NOTEBOOK"""

import io
import logging
import sys

import nbformat
from nbconvert import MarkdownExporter

notebook = nbformat.read(sys.argv[1], as_version=4)
complaints = io.StringIO()
logging.basicConfig(level=logging.WARNING, stream=complaints)
# Its Markdown, with the pictures beside the text: nbconvert 6.5 takes the drawing out of an SVG that stands in its HTML.
text, resources = MarkdownExporter().from_notebook_node(notebook)
shown = [picture.decode() for name, picture in resources["outputs"].items() if f"![svg]({name})" in text]
pictures = [output.data["image/svg+xml"] for cell in notebook.cells for output in cell.get("outputs", []) if "image/svg+xml" in output.get("data", {})]
missing = [picture[:100] for picture in pictures if picture not in shown]
print(f"{len(pictures)} figures, {len(missing)} of them missing: {missing}; {complaints.getvalue()}")
sys.exit(1 if missing or complaints.getvalue() else 0)
