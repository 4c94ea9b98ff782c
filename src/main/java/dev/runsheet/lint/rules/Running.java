package dev.runsheet.lint.rules;

import dev.runsheet.lint.Subject;
import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Kind;
import dev.runsheet.model.Place;
import dev.runsheet.model.Row;
import dev.runsheet.model.Section;
import java.util.regex.Pattern;

/**
 * Whether a checklist is about a system that runs and can be watched. The release of a library ends when its package can
 * be downloaded: it has no error rate, nobody is on call for it, and what was published is not taken back but followed by another
 * version.
 */
final class Running {
    private static final Pattern WORDS = Pattern.compile(
            "\\b(production|prod|staging|monitor\\w*|traffic|latenc\\w+|metrics?|canary|uptime|downtime|on-?call|slos?"
                    + "|produktion\\w*|überwach\\w*|surveill\\w*|trafic|produção|monitorar|monitoriz\\w*|tráfico|tráfego"
                    + "|producción|produzione|monitorag\\w*|traffico|üretim|canlı\\w*|izleme\\w*|продакшн\\w*|прод|мониторинг\\w*"
                    + "|трафик\\w*)\\b|生产环境|线上|上线|监控|流量|本番|監視|운영|모니터링|트래픽",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    /** A library may be built in a deployment of its own, by the way; who deploys says so more than once. */
    private static final Pattern DEPLOYING = Pattern.compile(
            "\\b(deploy\\w*|roll(?:ed|ing|s)?[- ]?(?:out|back)\\w*|outage|bereitstell\\w*|ausroll\\w*|déploi\\w*|desplieg\\w*|implanta\\w*|развертыв\\w*|развёртыв\\w*|деплой\\w*|откат\\w*)\\b|デプロイ|部署|回滚|배포|롤백",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final int BY_THE_WAY = 1;

    private Running() {}

    /** Whether {@code subject} changes a system in operation; of other releases than of packages this is taken for granted. */
    static boolean is(Subject subject) {
        return subject.kind() != Kind.RELEASE
                || speaks(subject, WORDS, 1)
                || speaks(subject, DEPLOYING, BY_THE_WAY + 1);
    }

    private static boolean speaks(Subject subject, Pattern words, int lines) {
        return subject.places().stream()
                        .filter(Running::speaks)
                        .filter(place -> words.matcher(subject.text(place.at())).find())
                        .limit(lines)
                        .count()
                == lines;
    }

    private static boolean speaks(Place place) {
        return place.part() instanceof Item
                || place.part() instanceof Section
                || place.part() instanceof Row
                || place.part() instanceof Block.Paragraph
                || place.part() instanceof Block.Property;
    }
}
