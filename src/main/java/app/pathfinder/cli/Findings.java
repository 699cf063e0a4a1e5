package app.pathfinder.cli;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;

/**
 * Makes findings with their texts. The texts of a check are {@code cli.doctor.<check>} for its name and
 * {@code cli.doctor.<check>.<what>} for each sentence, with {@code .remedy} for what to do.
 */
final class Findings {
    private final Messages messages;

    @Inject
    Findings(Messages messages) {
        this.messages = messages;
    }

    Finding ok(String check, String what, Object... arguments) {
        return new Finding(check, Finding.Result.OK, sentence(check, what, arguments), null);
    }

    Finding warning(String check, String what, Object... arguments) {
        return bad(Finding.Result.WARNING, check, what, arguments);
    }

    Finding problem(String check, String what, Object... arguments) {
        return bad(Finding.Result.PROBLEM, check, what, arguments);
    }

    Finding problem(String check, Problem problem) {
        return new Finding(check, Finding.Result.PROBLEM, messages.sentence(problem), messages.remedy(problem));
    }

    /** The name of a check as people read it. */
    String name(String check) {
        return messages.text("cli.doctor." + check);
    }

    private Finding bad(Finding.Result result, String check, String what, Object... arguments) {
        var remedy = messages.text("cli.doctor." + check + "." + what + ".remedy", arguments);
        return new Finding(check, result, sentence(check, what, arguments), remedy);
    }

    private String sentence(String check, String what, Object... arguments) {
        return messages.text("cli.doctor." + check + "." + what, arguments);
    }
}
