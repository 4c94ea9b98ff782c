package dev.runsheet.plan.command;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Commands that destroy what they touch: nothing brings it back but a backup. The list is closed; what is not in it is
 * not destructive.
 *
 * <pre>{@code
 * Destructive.in("psql -c 'DROP TABLE jobs'").get().loses(); // the data in it
 * }</pre>
 *
 * @param text the words that do it, as written
 * @param loses what is gone afterwards
 */
public record Destructive(String text, String loses) {

    private record Form(Pattern pattern, String loses) {
        static Form of(String loses, String pattern) {
            return new Form(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), loses);
        }
    }

    private static final List<Form> FORMS = List.of(
            Form.of(
                    "the data in it",
                    "\\bdrop\\s+(?:table|database|schema|column|keyspace)\\s+(?:if\\s+exists\\s+)?[^\\s;]+"),
            Form.of("what depends on it", "\\bdrop\\s+(?:index|view|user|role)\\s+(?:if\\s+exists\\s+)?[^\\s;]+"),
            Form.of("every row", "\\btruncate\\s+table\\s+[^\\s;]+|^truncate\\s+\\w+\\s*;"),
            Form.of("every row", "\\bdelete\\s+from\\s+[^\\s;\"']+\\s*(?:;|\"|'|$)"),
            Form.of("the database", "\\bdropdb\\s+\\S+|\\bdropDatabase\\(\\)"),
            Form.of("every key", "\\bflush(?:all|db)\\b"),
            Form.of("the disk's content", "\\bmkfs(?:\\.\\w+)?\\s+\\S+|\\bdd\\s.*\\bof=/dev/\\S+"),
            Form.of("the files", "\\bshred\\s+\\S+"),
            Form.of(
                    "the files",
                    "(?<!\\bgit )\\brm\\s+(?:-\\S+\\s+)*-(?:\\w*[rRf]\\w*|-recursive|-force)(?:\\s+[^\\s;&|]+)+"),
            Form.of(
                    "the volumes' data",
                    "\\b(?:docker|podman)\\s+volume\\s+(?:rm|prune)\\b[^;&|]*|\\b(?:docker|podman)\\s+system\\s+prune\\b[^;&|]*\\s--volumes\\b"),
            Form.of("the volumes' data", "\\bcompose\\b[^;&|]*\\bdown\\b[^;&|]*\\s(?:-v|--volumes)(?=\\s|$)"),
            Form.of(
                    "what others have pushed",
                    "\\bgit\\s+push\\b[^;&|]*\\s(?:--force(?!-with-lease)|-f)(?=\\s|$)[^;&|]*"),
            Form.of("what is not committed", "\\bgit\\s+reset\\s+--hard\\b|\\bgit\\s+clean\\s+-\\w*f\\w*"),
            Form.of("the infrastructure", "\\b(?:terraform|pulumi|tofu)\\s+destroy\\b"),
            Form.of(
                    "all that is in it",
                    "\\bkubectl\\b[^;&|]*\\bdelete\\s+(?:ns|namespaces?|pvc|pv|persistentvolumes?|persistentvolumeclaims?|crds?)(?=[\\s/])[^;&|]*"),
            Form.of(
                    "the stored objects",
                    "\\baws\\s+s3\\s+(?:rb\\b|rm\\b[^;&|]*--recursive)|\\bgsutil\\s+(?:-m\\s+)?rm\\s+-r\\b"),
            Form.of("the resource", "\\bdelete-(?:db-instance|db-cluster|table|bucket|stack)\\b"),
            Form.of(
                    "the database",
                    "\\bprisma\\s+migrate\\s+reset\\b|\\bartisan\\s+(?:migrate:(?:fresh|reset)|db:wipe)\\b|\\b(?:rails|rake)\\s+db:(?:drop|reset)\\b|\\bmanage\\.py\\s+flush\\b|--accept-data-loss\\b|\\bsupabase\\s+db\\s+reset\\b"));

    /** The first thing in {@code line}, one line of a shell or of SQL, that destroys something. */
    public static Optional<Destructive> in(String line) {
        return FORMS.stream().flatMap(form -> match(form, line)).findFirst();
    }

    private static Stream<Destructive> match(Form form, String line) {
        Matcher matcher = form.pattern().matcher(line);
        return matcher.find() ? Stream.of(new Destructive(matcher.group().strip(), form.loses())) : Stream.empty();
    }
}
