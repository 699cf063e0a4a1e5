package app.pathfinder.core.portability.resume.pdf;

import org.jspecify.annotations.Nullable;

/**
 * What a text is, for screen readers: a part of the document that one knows by identity.
 */
final class Tag {
    private final String role;
    private final @Nullable Tag parent;

    private Tag(String role, @Nullable Tag parent) {
        this.role = role;
        this.parent = parent;
    }

    static Tag document() {
        return new Tag("Document", null);
    }

    Tag child(String childRole) {
        return new Tag(childRole, this);
    }

    String role() {
        return role;
    }

    @Nullable
    Tag parent() {
        return parent;
    }
}
