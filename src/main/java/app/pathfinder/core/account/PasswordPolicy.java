package app.pathfinder.core.account;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;

/**
 * Judges passwords: 12 to 256 characters, no rules of composition, but neither the person's own name or address nor
 * something that a guesser tries early. Thread-safe; the first judgement loads dictionaries and takes a second or so,
 * later ones some milliseconds.
 */
public final class PasswordPolicy {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 256;
    private static final int ACCEPTED_SCORE = 2;

    /** What the estimator reads; the rest of a long password can only make it better. */
    private static final int ESTIMATED = 64;

    private static final int SHORTEST_OWN_WORD = 4;
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Made when first used, because its dictionaries are large. */
    private static final class Estimator {
        static final Nbvcxz INSTANCE =
                new Nbvcxz(new ConfigurationBuilder().setLocale(Locale.ENGLISH).createConfiguration());

        private Estimator() {}
    }

    public PasswordVerdict judge(char[] password, String username, String email) {
        var text = Normalizer.normalize(String.valueOf(password), Normalizer.Form.NFC);
        var length = text.codePointCount(0, text.length());
        var flaws = new ArrayList<PasswordVerdict.Flaw>();
        if (length < SHORTEST) {
            flaws.add(PasswordVerdict.Flaw.TOO_SHORT);
        }
        if (length > LONGEST) {
            flaws.add(PasswordVerdict.Flaw.TOO_LONG);
        }
        if (consistsOfOwnWords(text, username, email)) {
            flaws.add(PasswordVerdict.Flaw.CONTAINS_NAME);
        }
        var score = length == 0 ? 0 : score(text);
        if (flaws.isEmpty() && score < ACCEPTED_SCORE) {
            flaws.add(PasswordVerdict.Flaw.EASY_TO_GUESS);
        }
        return new PasswordVerdict(flaws.isEmpty() ? score : Math.min(score, 1), flaws);
    }

    /**
     * Lets an acceptable password pass.
     *
     * @throws Problem {@link ProblemKind#INVALID_INPUT} if it is not acceptable
     */
    public void require(char[] password, String username, String email) {
        firstFlaw(judge(password, username, email)).ifPresent(flaw -> {
            throw new Problem(ProblemKind.INVALID_INPUT, "Password", sentence(flaw));
        });
    }

    private static Optional<PasswordVerdict.Flaw> firstFlaw(PasswordVerdict verdict) {
        return verdict.flaws().stream().findFirst();
    }

    /** The end of a sentence that the field's name begins. */
    public static String sentence(PasswordVerdict.Flaw flaw) {
        return switch (flaw) {
            case TOO_SHORT -> "use at least " + SHORTEST + " characters.";
            case TOO_LONG -> "use at most " + LONGEST + " characters.";
            case CONTAINS_NAME -> "leave out your own name and address.";
            case EASY_TO_GUESS -> "this one is easy to guess; a few unrelated words are better.";
        };
    }

    private static int score(String text) {
        var end = text.offsetByCodePoints(0, Math.min(ESTIMATED, text.codePointCount(0, text.length())));
        return Estimator.INSTANCE.estimate(text.substring(0, end)).getBasicScore();
    }

    /** Whether little is left of the password when the words of the person's own name and address are taken out. */
    private static boolean consistsOfOwnWords(String password, String username, String email) {
        var left = password.toLowerCase(Locale.ROOT);
        var found = false;
        for (var word : ownWords(username, email)) {
            found |= left.contains(word);
            left = left.replace(word, "");
        }
        return found && left.length() < SHORTEST;
    }

    private static List<String> ownWords(String username, String email) {
        return NOT_WORD.splitAsStream((username + " " + email).toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= SHORTEST_OWN_WORD)
                .sorted((one, other) -> other.length() - one.length())
                .toList();
    }
}
