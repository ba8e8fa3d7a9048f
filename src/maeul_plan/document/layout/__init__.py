"""How a document's tree lies on pages: lines and grids with their measures, the same for every format."""
