package dev.runsheet.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {
    private static final List<String> CHARSETS = List.of("windows-1252", "ISO-8859-1", "x-MacRoman");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Überprüfen Sie „die Größe“ – später…, ‚Äpfel‘ und »Öl«: 5 °C, 3 µs, §4, 20 €, ÄÖÜß, „Ä“, GRÖẞE",
                "Vérifiez l’état « prêt » où ça marche… “Ça”, ŒUVRE, cœur, l’été–É, à la fin – voilà. N° 5, 2ᵉ, 3 £",
                "¿Está listo? «Sí, está»… ¡Ánimo, mañana! “Él dijo ‘mamá’” 1º 2ª EL NIÑO ¼ ½ EDICIÓN™ PIÑA®",
                "Verificação de PRODUÇÃO… AMANHÃ” e IRMÃ’ — MANHÃ – maçã… “Ã” “Â” são letras: Ã, Õ, Â. NÃO! pão™",
                "Zażółć gęślą jaźń „Łódź” – ŻÓŁĆ, są… ę–ą; „Ę”",
                "Příliš žluťoučký kůň „úpěl“ ďábelské ódy; ÚČŠŽ, Éš áž íš éŽ",
                "Tất cả người dùng đều phải xác nhận ứng dụng; ẤỂỘ, Â… ĂÂÊÔƠƯ á» “CÂ” đã…",
                "Dağıtım öncesi kontrol: İşlem başarılı… ığüşöç ĞÜŞİÖÇ “Â” kâğıt",
                "Проверить развёртывание — готово… «Ёлка» ‘№ 5’",
                "Έλεγχος ανάπτυξης: Γ£5 Γάμμα «Ω» μ ± Δ",
                "本番環境の確認「完了」。部署前检查：成功！배포 확인 완료",
                "בדיקה לפני פריסה ✅ تحقق من النشر",
                "Blåbär på Åland: HYVÄ… TÄMÄ™ BLÅ” „Å“ Ærø–Ø Ðað er þétt",
                "Mae’r gath â’r ci, tŷ â… ac â chi; parcul lângă “fântână”",
                "√2, √π, 2√π, x√Ω ≈ £5 ≈±3 ¬p ∧ ¬q, ƒ(x) ≤ ∞, ∑π ÷ ¬π, Ω µ ™ © ® 5×½ 2×€5 3×£ 10 °C ± 2",
                "│ ╔═══╗ ├──┤ ╚═╝ ┬┴┼ ▒░▓ ≡ Γ ═╗ ═╗ ═╗",
                "✅ ❌ ⚠️ 🚀 🇹🇷 👩‍💻 → ≤ ☐ • … — “q” ‘q’ \uFEFF \uFFFD naïve café façade Noël",
                "é… à” ê™ ô– î” ç… ß“ Ö“ É… À» ñ‘ ü’ ä“ ö” ž– š…",
                "Поехали в\u00A0«Банк», в\u00A0№ 5, МОРЁ…, «ПЛАН», в™, а – б; Він, Рік, дії",
                "üben, Müßiggang, ƒ(x), über’s; Poslední žlutý kůň, DÄŤ, ROMÂNĂ…, pe când “ă”, mâine",
                "the \"â\" and 'â' letters, pâ-té, voilà \"so\", l'âge d'or, ð-thing",
                "[é»…”] (à…”) ï…” ö…“ Ð… Ñ‡ É±"
            })
    void leavesSoundTextAlone(String sound) {
        assertEquals(Optional.empty(), Mojibake.repair(sound).map(Mojibake.Repair::text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "Login works âœ… now => Login works ✅ now",
                "âŒ stop => ❌ stop",
                "âš ï¸ warn => ⚠️ warn",
                "âš\u00A0ï¸\u008F warn => ⚠️ warn",
                "âš  warn => ⚠ warn",
                "- âš: x => - ⚠: x",
                "â€œquotedâ€ and itâ€™s => “quoted” and it’s",
                "ðŸ”\uFFFD find, â\uFFFDŒ bad => 🔍 find, ❌ bad",
                "cafÃ© dÃ©jÃ  vu => café déjà vu",
                "5Â°C, Â£3, Â© => 5°C, £3, ©",
                "3 Ã— 4 => 3 × 4",
                "Ã¢Å“â€¦ twice => ✅ twice",
                "Ã°Å¸Å¡â‚¬ twice => 🚀 twice",
                "‚úÖ mac, itâs => ✅ mac, itâs",
                "operaci√≥n, ma√±ana, √©t√© => operación, mañana, été",
                "25¬∞C ¬© => 25°C ©",
                "Γ£à ΓåÆ ≡ƒÜÇ ΓÇö => ✅ → 🚀 —",
                "ÐŸÑ€Ð¸Ð²ÐµÑ‚ => Привет",
                "å®Œæˆ\u0090 æˆ\u0090åŠŸ => 完成 成功",
                "Viá»‡t bá»™t => Việt bột",
                "Wait â€\" then â†' go ðŸ\"§ fix, âœ\" done => Wait — then → go 🔧 fix, ✓ done",
                "üöÄ launch, üîß fix, ƒÜÇ go => 🚀 launch, 🔧 fix, 🚀 go",
                "рџљЂ start вЂ” then вњ… вЂњokвЂќ => 🚀 start — then ✅ “ok”",
                "РџСЂРёРІРµС‚ РјРёСЂ => Привет мир",
                "đźš€ start, PrzykĹ‚ad, mĂłj => 🚀 start, Przykład, mój",
                "ğŸš€ start, gÃ¼nlÃ¼k => 🚀 start, günlük",
                "- âœ…ï¸ ready, ï¸ lost => - ✅️ ready, ️ lost"
            })
    void repairsWhatIsGarbled(String garbled, String repaired) {
        assertEquals(repaired, Mojibake.repair(garbled).orElseThrow().text());
    }

    @Test
    void tellsWhereAndHowSure() {
        Mojibake.Repair repair = Mojibake.repair("a âœ… b ðŸ” c").orElseThrow();
        assertEquals("a ✅ b 🔍 c", repair.text());
        assertEquals(
                List.of(
                        new Mojibake.Stretch(new Span(2, 5), "✅", true),
                        new Mojibake.Stretch(new Span(8, 11), "🔍", false)),
                repair.stretches());
        assertFalse(repair.isCertain());
        assertEquals(new Span(2, 5), repair.map().origin(2, 3));
        assertEquals(new Span(5, 8), repair.map().origin(3, 6));
        assertEquals(new Span(8, 11), repair.map().origin(6, 8));
        assertEquals(new Span(12, 13), repair.map().origin(9, 10));
    }

    /** What real charsets do to real text is undone, once and twice, wherever it stands. */
    @Test
    void undoesWhatCharsetsDo() {
        String[] words = {
            "✅",
            "⚠️",
            "🚀",
            "🔴",
            "📋",
            "→",
            "≤",
            "—",
            "“so”",
            "it’s",
            "…",
            "•",
            "☑",
            "🇩🇪",
            "👩‍💻",
            "café",
            "größer",
            "mañana",
            "operación",
            "przegląd",
            "święto",
            "günlük",
            "Việt",
            "naïve",
            "50 €",
            "25°C",
            "Привет",
            "完了確認",
            "성공했다"
        };
        Random random = new Random(3);
        for (int i = 0; i < 6_000; i++) {
            StringBuilder made = new StringBuilder("Step ");
            for (int n = random.nextInt(4); n >= 0; n--) {
                made.append(words[random.nextInt(words.length)]).append(random.nextBoolean() ? " ok " : ": ");
            }
            String sound = made.toString();
            Charset charset = Charset.forName(CHARSETS.get(i % CHARSETS.size()));
            String once = garble(sound, charset);
            assertEquals(sound, Mojibake.repair(once).orElseThrow().text(), () -> charset + ": " + once);
            if (charset.name().equals("windows-1252")) {
                String twice = garble(once, charset);
                assertEquals(sound, Mojibake.repair(twice).orElseThrow().text(), twice);
            }
            assertEquals(Optional.empty(), Mojibake.repair(sound).map(Mojibake.Repair::text));
        }
    }

    /** Reads the UTF-8 bytes of {@code sound} as browsers do: what the charset lacks becomes a control character. */
    private static String garble(String sound, Charset charset) {
        StringBuilder garbled = new StringBuilder();
        for (byte b : sound.getBytes(StandardCharsets.UTF_8)) {
            String read = new String(new byte[] {b}, charset);
            garbled.append(read.equals("\uFFFD") ? String.valueOf((char) (b & 0xff)) : read);
        }
        return garbled.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"âœ…", "Ã", "â", "ðŸ", "Ð", "ÐŸ", "é ", "√", "‚Ä", "Ã¢Å“â€¦ ", "ÐŸ\u00B5å", "ï¸"})
    void staysQuick(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());
        assertTimeoutPreemptively(Duration.ofSeconds(15), () -> Mojibake.repair(text));
    }

    @Test
    void repairsOnlyOnce() {
        String repaired = Mojibake.repair("âœ… and ðŸ” and cafÃ©").orElseThrow().text();
        assertTrue(Mojibake.repair(repaired).isEmpty());
    }

    @Test
    void remarksEachGarbledLine() {
        String text = "# a\nx âœ… y ðŸš€ z\nsound ✅\nâ†’ b";
        assertEquals(List.of("âœ… y ðŸš€", "â†’"), remarked(text));
    }

    /** What cannot be repaired any more is told all the same. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "🍎¯ Goal",
                "Open ←’ Settings",
                "🍎“ Notes",
                "Check â?? and go",
                "ðŸ? Start",
                "informaÃ?Ã£o",
                "- \uFE0F Guard the gate",
                "It\u0092s late",
                "caf\uFFFD open",
                "## ?? Overview",
                "- [ ] ?? Login works",
                "# ? Title",
                "鈥� quoted",
                "馃殌 launch",
                "锟斤拷",
                "繝｡繝九Η繝ｼ"
            })
    void remarksWhatIsLostForGood(String text) {
        assertEquals(1, remarked(text).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "→ “so”, ‘press →’ and →½, 💰 £5, ✅¹, ☎ 5, 1️⃣ *️⃣ #️⃣ ⚠️ ©️",
                "- ? Unknown\nWho? Me. What?! Really??",
                "```bash\n# ?? Why\n```",
                "a?b:c, x?.y, ?? default, /readyz?verbose, colou?r, https?://a",
                "PRODUÇÃO? NÃO? AMANHÃ? “Â”? Voilà? Où?",
                "他吃馃子；新闻。リリース前の確認",
                "A – B — C’s … • é ü"
            })
    void remarksNothingInSoundText(String sound) {
        assertEquals(List.of(), remarked(sound));
    }

    /** Bytes that are no text are remarked as such, once. */
    @Test
    void leavesBadBytesToTheDecoding() {
        Decoding decoded = Decoding.of("a.md", new byte[] {'a', (byte) 0xE9, 'b'});
        assertEquals(List.of(), Mojibake.remarks(decoded));
        assertEquals(1, decoded.remarks().size());
    }

    private static List<String> remarked(String text) {
        return Mojibake.remarks(Decoding.of("a.md", text.getBytes(StandardCharsets.UTF_8))).stream()
                .map(remark ->
                        text.substring(remark.span().start(), remark.span().end()))
                .toList();
    }
}
