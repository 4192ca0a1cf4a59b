"""A report on paper: one way to lay it out and draw it for PDF, printer and preview alike."""

from dossier.ui.printing.pages import Printed, pdf, print_report
from dossier.ui.printing.sheet import Device

__all__ = ["Device", "Printed", "pdf", "print_report"]
