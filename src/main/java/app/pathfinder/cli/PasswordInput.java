package app.pathfinder.cli;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

/** Reads a password: the first line of standard input, as UTF-8, without its line end. */
final class PasswordInput {
    private static final int MOST_BYTES = 4_096;

    private final Terminal terminal;
    private final Messages messages;

    @Inject
    PasswordInput(Terminal terminal, Messages messages) {
        this.terminal = terminal;
        this.messages = messages;
    }

    /**
     * Hands the password over and wipes it afterwards.
     *
     * @throws Problem {@link ProblemKind#INVALID_INPUT} if it is empty, too long or not UTF-8
     */
    void use(Consumer<char[]> work) {
        if (terminal.isInteractive()) {
            terminal.note(messages.text("cli.password.type"));
        }
        var password = read();
        try {
            work.accept(password);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private char[] read() {
        var bytes = new byte[MOST_BYTES];
        try {
            var length = withoutCarriageReturn(bytes, readLine(bytes));
            if (length == 0) {
                throw refused("cli.password.empty");
            }
            return decode(ByteBuffer.wrap(bytes, 0, length));
        } catch (IOException e) {
            throw new Problem(e, ProblemKind.FILE_NOT_ACCESSIBLE, messages.text("cli.password.input"));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private int readLine(byte[] bytes) throws IOException {
        var length = 0;
        for (var next = terminal.in().read();
                next >= 0 && next != '\n';
                next = terminal.in().read()) {
            if (length == bytes.length) {
                throw refused("cli.password.long");
            }
            bytes[length++] = (byte) next;
        }
        return length;
    }

    private static int withoutCarriageReturn(byte[] bytes, int length) {
        return length > 0 && bytes[length - 1] == '\r' ? length - 1 : length;
    }

    private char[] decode(ByteBuffer bytes) {
        try {
            var decoded = StandardCharsets.UTF_8.newDecoder().decode(bytes);
            var password = new char[decoded.remaining()];
            decoded.get(password);
            Arrays.fill(decoded.array(), '\0');
            return password;
        } catch (CharacterCodingException e) {
            throw refused("cli.password.encoding");
        }
    }

    private Problem refused(String key) {
        return new Problem(ProblemKind.INVALID_INPUT, messages.text("cli.password.name"), messages.text(key));
    }
}
