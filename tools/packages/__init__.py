"""Make what people install: a wheel, a folder with its Python, a Debian package, and their bill."""
