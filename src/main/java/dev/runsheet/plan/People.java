package dev.runsheet.plan;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.model.Row;
import dev.runsheet.model.TableRole;
import java.util.List;
import java.util.regex.Pattern;

/** Finds whom to call. */
final class People {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final Pattern REACH = Pattern.compile(
            "(?<![\\w.+-])[\\w.+-]+@[\\w-]+\\.\\w+|[+(]?\\d[\\d ()/-]{6,}\\d|(?:^|\\s)[@#][\\w-]+|\\bslack\\b|\\bpager\\w*",
            FLAGS);
    private static final Pattern CALLED = Pattern.compile(
            "\\b(?:on[- ]?call|escalation|contacts?|emergency|primary|secondary|level|tier|backup|engineer|duty|kontakt|eskalation|astreinte|contacto|contato|contatto|контакт)\\b|联系|連絡|연락",
            FLAGS);
    private static final Pattern ON_CALL = Pattern.compile(
            "\\b(?:on[- ]?call|escalation|contacts?|emergency|kontakt|eskalation|astreinte|contacto|contato|contatto|контакт)\\b|联系|連絡|연락",
            FLAGS);
    private static final Pattern NOT_WHOM = Pattern.compile(
            "\\b(?:file|size|ip|domain|dominio|domínio|domaine|ssh|host|hostname|port|server|servidor|location|storage|verified|created|time|url|updated)\\b",
            FLAGS);

    private static final Pattern WHERE = Pattern.compile(
            "\\b(?:contacts?|phone|e-?mail|telefon|kontakt|téléphone|teléfono|telefone|telefono|контакт|телефон)\\b|电话|联系|電話|連絡|연락|전화",
            FLAGS);

    private final Outline outline;

    People(Outline outline) {
        this.outline = outline;
    }

    List<Pointer> contacts() {
        return outline.spots().stream().filter(People::isContact).map(Spot::at).toList();
    }

    private static boolean isContact(Spot spot) {
        if (spot.part() instanceof Row) {
            Block.Table table = (Block.Table) spot.parent().orElseThrow().part();
            return table.role().filter(TableRole.CONTACT::equals).isPresent();
        }
        if (spot.part() instanceof Item item) {
            boolean fields = item.label().isPresent() || spot.text().contains(":");
            boolean blank = !spot.phrases().blanks().isEmpty();
            if (spot.role() != Role.CONTACT) {
                return (fields && blank && (isCalled(spot.text()) || hasNumber(spot))) || asksWhom(spot);
            }
            return !spot.isGroup()
                    && (isReachable(spot) || (blank && isWhom(spot)) || (fields && isSomebody(spot)) || asksWhom(spot));
        }
        if (spot.part() instanceof Block.Property property) {
            String name = PlainText.of(property.name()).text();
            boolean blank =
                    property.value().isBlank() || !spot.phrases().blanks().isEmpty();
            return spot.role() == Role.CONTACT
                    ? blank || isReachable(spot) || isSomebody(spot)
                    : (ON_CALL.matcher(name).find() && !NOT_WHOM.matcher(name).find()) || asksWhom(spot);
        }
        return spot.part() instanceof Block.Paragraph && asksWhom(spot);
    }

    /** Whether a line has a place for somebody's number or address. */
    private static boolean asksWhom(Spot spot) {
        return spot.phrases().blanks().stream()
                .map(blank -> blank.text())
                .anyMatch(text -> !text.contains("TODO") && WHERE.matcher(text).find());
    }

    /** Whether a role stands beside a place for its number: {@code QA lead: ____ Phone: ____}. */
    private static boolean hasNumber(Spot spot) {
        return WHERE.matcher(spot.text()).find() && (spot.says(Word.SIGNER) || spot.says(Word.DEPARTMENT));
    }

    /** Whether a line names a role or a team that is called, not a page to read. */
    private static boolean isSomebody(Spot spot) {
        return spot.says(Word.SIGNER)
                || spot.says(Word.DEPARTMENT)
                || CALLED.matcher(spot.text()).find();
    }

    private static boolean isReachable(Spot spot) {
        return !spot.phrases().owners().isEmpty() || REACH.matcher(spot.text()).find();
    }

    private static boolean isWhom(Spot spot) {
        return !NOT_WHOM.matcher(spot.text().split("[:_]", 2)[0]).find();
    }

    private static boolean isCalled(String text) {
        String name = text.split(":", 2)[0];
        return CALLED.matcher(name).find() && !NOT_WHOM.matcher(name).find();
    }
}
