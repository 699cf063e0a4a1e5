package app.pathfinder.core.leak;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks for what is not the acting user's in what came back to them. Thread-safe. */
final class LeakCheck {
    private final People people;

    LeakCheck(People people) {
        this.people = people;
    }

    /** The first thing in a result that is not the acting user's. */
    Optional<Leak> leak(String operation, Person actor, @Nullable Object result) {
        var contents = Contents.of(result);
        return Stream.of(
                        contents.texts().stream().flatMap(text -> canaries(operation, actor, text)),
                        contents.ids().stream()
                                .flatMap(id -> people
                                        .ownerOf(id)
                                        .filter(owner -> owner != actor)
                                        .map(owner -> leak(operation, actor, owner, "the id " + id))
                                        .stream()),
                        contents.days().stream()
                                .filter(day -> !actor.marks().has(day))
                                .map(day -> unknown(operation, actor, "the day " + day)),
                        contents.decimals().stream()
                                .filter(decimal -> !actor.marks().has(decimal))
                                .map(decimal -> unknown(operation, actor, "the number " + decimal)))
                .flatMap(each -> each)
                .findFirst();
    }

    private Stream<Leak> canaries(String operation, Person actor, String text) {
        return Canary.in(text).stream()
                .filter(canary -> !canary.equals(actor.canary().text()))
                .map(canary -> people.ownerOf(canary)
                        .map(owner -> leak(operation, actor, owner, canary))
                        .orElseGet(() -> unknown(operation, actor, canary)));
    }

    private static Leak leak(String operation, Person actor, Person owner, String what) {
        return new Leak(operation, actor.username(), owner.username(), what);
    }

    private static Leak unknown(String operation, Person actor, String what) {
        return new Leak(operation, actor.username(), "somebody else", what);
    }
}
