package app.pathfinder.cli;

import picocli.CommandLine.Option;

/** The option without which no command takes a password: never as an argument, which other users of a system can see. */
final class PasswordOption {
    static final String NAME = "--password-stdin";

    @Option(names = NAME, required = true, descriptionKey = "password-stdin")
    @SuppressWarnings("UnusedVariable")
    private boolean fromStandardInput;
}
