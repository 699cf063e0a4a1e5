package app.pathfinder.core.portability.resume;

import app.pathfinder.core.work.Progress;
import java.io.IOException;
import java.io.OutputStream;

/** Writes résumés in one format. Without state; any thread but JavaFX's. */
public interface ResumeWriter {
    /** Writes the whole résumé; leaves the stream open. */
    void write(Resume resume, OutputStream out, Progress progress) throws IOException;
}
