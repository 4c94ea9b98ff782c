package dev.runsheet.plan.command;

import dev.runsheet.model.Block;
import dev.runsheet.phrase.PromptLanguages;
import dev.runsheet.shell.Script;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells blocks of commands to run from other code: configuration, output, program text. */
public final class Commands {
    private static final Pattern RUNS = Pattern.compile(
            "\\s*(?:PS [A-Z]:\\\\[^>]*>\\s*|[A-Z]:\\\\[^>]*>\\s*|[\\w.-]+@[\\w.-]+:[^$#\\s]*[$#]\\s+|[$>%]\\s+)?(?:sudo\\s+|[A-Z_][A-Z0-9_]*=\\S*\\s+)*(?:\\./|\\.\\\\|~/|/usr/|/opt/)?(?:git|docker|docker-compose|kubectl|helm|npm|npx|pnpm|yarn|node|curl|wget|make|mvn|gradle|gradlew|java|python3?|pip3?|php|composer|artisan|ruby|bundle|rake|rails|go|cargo"
                    + "|terraform|ansible\\S*|aws|gcloud|az|heroku|railway|vercel|netlify|fly|flyctl|supabase|firebase|psql|mysql|mysqldump|pg_dump|pg_restore|redis-cli|mongo\\S*|systemctl|service|journalctl|ssh|scp|rsync|cp|mv|rm|cd|ls|cat|echo|export|source|chmod|mkdir|tar|unzip|apt|apt-get|brew|nginx|certbot|crontab|openssl|dig|nslookup|ping|jq|grep|sed|tail|flux|argocd|pm2|prisma|dotnet|nc|watch|kill|gh|glab|forge|cast|hardhat|podman|skopeo|crane|yq|bun|bunx|deno|pytest|alembic|cmake|sqlite3|find|df|du|ps|lsof|netstat|ss|head|less|vim|nano|touch|ln|chown|ufw|yum|dnf|apk|wrk|k6|wrangler|serverless|sam|cdk|pulumi|vault|consul|nomad|mongodump|mongorestore|flutter|dart|eas|expo|poetry|uv|pipenv|conda|xcodebuild|fastlane|mix|bazel|oc|eksctl|velero|restic|etcdctl|rclone|wp|drush|symfony|doctl|hcloud|packer|vagrant|bin/\\w+|msbuild|nuget|(?:Get|Set|New|Remove|Start|Stop|Restart|Invoke|Copy|Compress|Expand)-[A-Z]\\w+|SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|DROP|BEGIN|COMMIT)(?:\\s.*|$)"
                    + "|\\s*(?:[$]\\s+)?[a-z][a-z0-9_.-]{1,30}(?:\\s+[\\w./:@=,-]+){0,5}\\s+(?:-[A-Za-z]|--[a-z][\\w-]+)(?:[=\\s].*)?"
                    + "|\\s*(?:[$]\\s+)?\\./\\S+.*|\\s*for \\w+ in .*|\\s*while .*\\bdo\\b.*|\\s*[A-Z_][A-Z0-9_]*=[$]\\(.*");

    /** Names of fences that do not tell whether what they hold is run. */
    private static final Set<String> UNTOLD = Set.of("", "text", "txt", "plain", "plaintext", "terraform");

    /** {@code python load.py --all} under the name of the language it is written in. */
    private static final Pattern STARTED = Pattern.compile(
            "\\s*(?:python3?|pip3?|node|npm|npx|yarn|php|ruby|bundle|go|cargo|dotnet|java|mvn|gradle)\\s+[\\w./@-]+(?:\\s[^(){};=]*)?");

    private static final int MOST_SWITCHES = 2;

    /** What is there to be read, whatever the block is called: addresses, points of a list, pinned versions, times of jobs. */
    private static final Pattern READ = Pattern.compile(
            "\\s*(?:https?://\\S+|(?:[-*•]|\\d+[.)]|\\[[ xX]]|[□☐☑✓✔✅❌])\\s.*"
                    + "|[A-Za-z][\\w.\\-\\[\\]]*(?:==|~=|>=)\\d[\\w.]*|(?:[\\d*][\\d*/,-]*\\s+){5}\\S.*|[A-Za-z][\\w ]*:(?:\\s.*)?|[{}\\[\\]]+,?|\"[^\"]+\"\\s*:\\s.*|(?:HTTP/[\\d.]+ )?[1-5]\\d\\d [A-Z][\\w ]*)\\s*");

    /** A line of a tree of files, or of a list of requests that a service answers. */
    private static final Pattern DRAWN =
            Pattern.compile("[^#]*[├└│┌┐].*|\\s*(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\\s+/.*");

    /** A value given to a name. */
    private static final Pattern VALUE = Pattern.compile(
            "\\s*[A-Za-z_][A-Za-z0-9_.]*=(?:[^\\s$`]*|\"[^\"$`]*\"|'[^']*'|<[^>]*>)\\s*(?:\\s#.*|\\s[(（].*)?");

    private static final Pattern SETTING = Pattern.compile("\\s*[A-Za-z_][A-Za-z0-9_.]*=[^$`;|&]*");

    /** How program text begins that stands under the name of a shell. */
    private static final Pattern PROGRAM = Pattern.compile(
            "\\s*(?:import [\\w.]+|from [\\w.]+ import .*|(?:async )?def \\w+\\(.*|class \\w+.*[:{]|(?:const|let|var) \\w+ ?=.*|function \\w*\\(.*|public \\w+ .*)\\s*");

    /** Shells of one grammar; {@link Script} reads them. */
    private static final Set<String> POSIX =
            Set.of("bash", "sh", "shell", "zsh", "console", "shell-session", "terminal", "fish");

    private static final Pattern COMMENT =
            Pattern.compile("(?:#|--(?: |$)|//|/\\*|::|<!--|(?i:rem )).*", Pattern.DOTALL);
    private static final Pattern PROMPT = Pattern.compile("(?m)^([ \\t]*)\\$(?=[ \\t])");

    private Commands() {}

    /** Whether {@code command} holds something to run: a line that is no comment, in a language of shells or queries. */
    public static boolean runs(Block.Command command) {
        List<String> lines = runnable(command);
        if (lines.isEmpty()
                || isConfiguration(lines, !command.blanks().isEmpty())
                || PROGRAM.matcher(lines.get(0)).matches()) {
            return false;
        }
        String language = command.language();
        if (UNTOLD.contains(language)) {
            return RUNS.matcher(lines.get(0)).matches();
        }
        return PromptLanguages.has(language)
                || lines.stream().allMatch(line -> STARTED.matcher(line).matches());
    }

    /**
     * One or two values are switches to turn; more of them, those that somebody has still to put in, and lists and
     * drawings, are there to be read.
     */
    private static boolean isConfiguration(List<String> lines, boolean open) {
        return lines.stream().allMatch(line -> READ.matcher(line).matches())
                || DRAWN.matcher(lines.get(Math.min(1, lines.size() - 1))).matches()
                || (open && lines.stream().allMatch(line -> VALUE.matcher(line).matches()))
                || (lines.size() > MOST_SWITCHES && lines.stream().allMatch(Commands::isSetting));
    }

    /** A value given to a name, in a file of settings one of several words; not one given to a command. */
    private static boolean isSetting(String line) {
        return VALUE.matcher(line).matches() || (SETTING.matcher(line).matches() && !isLine(line));
    }

    /** Whether {@code line} begins with a program that checklists have people run. */
    public static boolean isLine(String line) {
        return RUNS.matcher(line).matches();
    }

    /** Whether {@code command} is meant to be run: its language is one of shells or queries. */
    public static boolean isShell(Block.Command command) {
        return PromptLanguages.has(command.language()) || (command.language().isEmpty() && runs(command));
    }

    /** Whether {@code command} is meant for a shell whose grammar is that of {@code sh}. */
    public static boolean isPosix(Block.Command command) {
        return POSIX.contains(command.language())
                || (command.language().isEmpty() && runs(command) && !isQuery(command));
    }

    /**
     * {@code command} as a script; offsets are those of its code. Where lines begin with the prompt {@code $}, only they
     * are commands, and the others are what came of them.
     */
    public static Script script(Block.Command command) {
        String text = command.text();
        return Script.of(PROMPT.matcher(text).find() ? typed(text) : text);
    }

    /** The lines of {@code command} that are neither blank nor comments. */
    public static List<String> runnable(Block.Command command) {
        return command.text()
                .lines()
                .filter(line -> !line.isBlank() && !isComment(line.strip(), command.language()))
                .toList();
    }

    private static String typed(String text) {
        StringBuilder typed = new StringBuilder(text.length());
        boolean goesOn = false;
        for (String line : text.split("(?<=\n)", -1)) {
            boolean prompted = PROMPT.matcher(line).find();
            if (prompted) {
                typed.append(PROMPT.matcher(line).replaceFirst("$1 "));
            } else {
                typed.append(goesOn ? line : line.replaceAll("[^\n]", " "));
            }
            goesOn = (prompted || goesOn) && line.stripTrailing().endsWith("\\");
        }
        return typed.toString();
    }

    private static boolean isQuery(Block.Command command) {
        return runnable(command)
                .get(0)
                .strip()
                .matches("(?:SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|DROP|BEGIN|COMMIT)\\b.*");
    }

    private static boolean isComment(String line, String language) {
        boolean query = language.contains("sql") || language.isEmpty();
        return COMMENT.matcher(line).matches() || (query && (line.startsWith("--") || line.startsWith("*")));
    }
}
