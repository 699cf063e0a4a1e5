package app.pathfinder.desktop.profiles;

import app.pathfinder.core.portability.resume.pdf.ResumePrinting.Printer;
import java.util.List;
import java.util.Optional;

/** Asks where to print. A seam: tests answer for the person. JavaFX thread. */
@FunctionalInterface
interface PrinterPrompt {
    /** Waits for the answer; empty if the person would rather not print. */
    Optional<Printer> choose(List<Printer> printers);
}
