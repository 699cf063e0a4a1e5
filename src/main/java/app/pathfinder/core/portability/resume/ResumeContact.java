package app.pathfinder.core.portability.resume;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How to reach the person, as they typed it; empty where they would rather not say. Immutable; any thread.
 *
 * @param website with or without the scheme
 */
public record ResumeContact(String email, String phone, String place, String website) {
    /** Nothing said. */
    public static final ResumeContact NONE = new ResumeContact("", "", "", "");

    private static final Pattern EMAIL = Pattern.compile("[\\x21-\\x7e&&[^@]]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    public ResumeContact {
        email = oneLine(email);
        phone = oneLine(phone);
        place = oneLine(place);
        website = oneLine(website);
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** Whether the address can be written to; also if there is none. */
    public boolean isEmailRight() {
        return email.isEmpty() || EMAIL.matcher(email).matches();
    }

    /** Whether the website can be gone to; also if there is none. */
    public boolean isWebsiteRight() {
        return website.isEmpty() || websiteLink().isPresent();
    }

    /** The website with its scheme, if there is one that can be gone to. */
    public Optional<URI> websiteLink() {
        return website.isEmpty() ? Optional.empty() : Links.web(website);
    }

    /** What opens a letter to the person. */
    public Optional<URI> emailLink() {
        return email.isEmpty() || !isEmailRight() ? Optional.empty() : mailto();
    }

    /**
     * A part of the line that says how to reach the person.
     *
     * @param link where it leads; nothing where it leads nowhere, such as a phone number or an address with a slip in it
     */
    public record Part(String text, Optional<URI> link) {}

    /** What the person said, in the order of reading. */
    public List<Part> parts() {
        return Stream.of(
                        new Part(email, emailLink()),
                        new Part(phone, Optional.empty()),
                        new Part(place, Optional.empty()),
                        new Part(Links.shown(website), websiteLink()))
                .filter(part -> !part.text().isEmpty())
                .toList();
    }

    private Optional<URI> mailto() {
        try {
            return Optional.of(new URI("mailto", email, null));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
