"""A notebook validated by nbformat, any warning an error, and written again. Usage: open_and_save.py NOTEBOOK COPY"""

import sys
import warnings

import nbformat

warnings.simplefilter("error")
source, copy = sys.argv[1:]
notebook = nbformat.read(source, as_version=nbformat.NO_CONVERT)
nbformat.validate(notebook)
nbformat.write(notebook, copy)
