package dev.runsheet.plan.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.testing.Read;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom to call. */
class PeopleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Contacts\n- **Primary**: [Name]",
                "## Owners\n- The best person to reach out to: @mira",
                "## Owners\n- Right channel to contact: `#lock-crew`",
                "## Contact information\n### Bridge\n- **Chat**: [#lock-bridge]",
                "## Notes\nLock maker: 0345 5550 600\nContract: 55",
                "## Notes\nLock company out of hours: 0177 5550 212",
                "## Notes\nTAM: Jo, +81 3 5550 0101",
                "## Notes\n- Page the on-call keeper.",
                "## Notes\n- Gate stuck: the maker's helpline",
                "## Notes\nIn case of fire: fire crew, red phone",
                "## Notes\nIf the bells stay silent, tell Mira.",
                "## Notes\nStuck? The crew is in #quay.",
                "## Notes\n- Failing lamps → #quay",
                "## Notes\nWho to fetch if the lock stays shut: Zoe",
                "## Lock\n\nContacts\n\n- Jo (lamps)",
                "## Notities\n- Bel de servicedesk",
                "## Escalation path\n1. Launch Commander",
                "## Start\n**Support:** Quay Team ____ | Lock Support ____",
                "## Support in case of problems\n- Crane maker: help@crane.example",
                "## Если что\nПодрядчик: +7 495 555 01 01",
                "## Notizen\n- Schleuse: 0171 5550 1234",
                "## Acil İletişim\n**Teknik Lider:** ______",
                "## Kontakte\n- Werft: dienst@werft.example",
                "## Escalation\n1. **Level 2:** Harbour office",
                "## Contacts\n- Blue Crane 24 Support",
                "## Contacts\n- Jo Quay – night watch",
                "## Lock managers\n- @jo2\n\nThey know the quay.",
                "## Getting help\n- Chat: #quay",
                "## Facts\n| Field | Value |\n|---|---|\n| On-call | #quay |",
                "## Canali supporto\n- **Chat:** sul molo",
                "## Staffing\n| Role | Name | Shift |\n|---|---|---|\n| Rope crew | ____ | 24h |",
                "## Notes\nFor questions contact your harbour lead.",
                "## Notes\nEn cas de doute, contacter le responsable.",
                "## Start\nCrew: **[Names and contact info]**",
                "## Escalation\n1. Harbour engineer (0-15 min)",
                "## Escalation\n- Shift lead → Head of harbour → CTO",
                "## 联系方式\n技术支持：____",
                "## Emergency contacts\nEmergency: ____",
                "## Who to call\n- Tides: Jane Roe",
                "## Getting help\n- For questions, contact the harbour team",
                "## Getting help\n- Phone: ____",
                "## Emergency contacts\n- **Lock operator**: through the dashboard",
                "## Support contacts\n- Lock faults: Canal support",
                "## Contacts\n- **Canal support**: https://canal.example/support",
                "## Key contacts\n**Questions:** the harbour forum",
                "## Escalation\n1. After ten minutes the harbour lead takes over.",
                "## Eskalation\n1. Nach zehn Minuten übernimmt der Leiter.",
                "## Escalation\nShift lead -> Head of harbour -> CTO",
                "## Escalation\n| Fault | Turn to | Escalate to | SLA |\n|---|---|---|---|\n| Lock | @a | @b | 5 min |",
                "## 升級路徑\n| 情況 | 升級對象 |\n|---|---|\n| 水位 | 港務 |",
                "## Steps\n- Contact the harbour operator on duty",
                "## Steps\n1. If the lock stays shut, escalate to the harbour team",
                "## Steps\n- [ ] Escalate to [name of the lead]",
                "## Schritte\n- Bei Störungen wenden Sie sich an den Leiter",
                "## Schritte\n- Im Notfall den Leiter anrufen",
                "## Passos\nEm caso de dúvidas, entre em contato com a equipe.",
                "## Pasos\n- Si falla, escalar al jefe de muelle",
                "## Étapes\n- En cas de panne, adressez-vous au responsable",
                "## Passaggi\n- In caso di guasto rivolgersi al responsabile",
                "## Adımlar\n- Sorun olursa liman ekibiyle iletişime geçin",
                "## Шаги\n- При сбое обращайтесь в [канал]",
                "## 手順\n- 異常時は担当者に連絡してください",
                "## 절차\n- 장애 시 담당자에게 연락하세요",
                "## 步骤\n- 出现故障，联系港口负责人",
                "## Notes\nQuestions? Ask in #harbour.",
                "## Steps\n- [ ] If it stays shut, contact the harbour lead",
                "## Steps\n- Then contact Jo Quay",
                "## Emergency contacts\n### Yards\n- Quayway: https://quayway.example/help",
                "## Contact list\n### QA team\n- Lead: ______",
                "## Notes\nStuck? Ask Jo.",
                "## Notes\n- In case of trouble talk to Mira first",
                "## Notes\nBei Problemen frag Uwe.",
                "## Steps\n- [ ] Open a case with the vendor",
                "## Notes\nUwe, 0170 55 50 199",
                "## Notas\nPaco 655 010 188, solo de día",
                "## Notes\nThe baker: 555-0136",
                "## 备注\n系统老周 分机 5501",
                "## Escalation\n1. Jo (10 min)",
                "## In an emergency\nRuth 4417, Carl 4418",
                "## Who\n- Nights: Jo, Telegram",
                "## Team\n| Role | Name | Reachable |\n|---|---|---|\n| Lead | Jo | by mail |",
                "## Notes\nYou may ask questions as comments or in #harbour.",
                "## Rufliste\nLeitstand: Raum 3, Durchwahl -480",
                "## Quién contesta\n- Esclusa: Nerea, ext. 2201",
                "## Steps\nThe Duty Master decides (ext. 4417).",
                "## Steps\n| Deed | By |\n|---|---|\n| Tell the lock desk (tel. 020 7946 0311) | |",
                "## Steps\n- Ring the lock operator",
                "## Steps\n- phone those two:\n  - the lock school",
                "## ☎️ Harbour\n- Tides: 0555 000 1127\n",
                "## When it breaks\nLock on-call: `@lock-oncall`",
                "## Steps\n- Contact Quayworks with the number of the fault",
                "## Steps\n- Escalate to management when the lock stays shut",
                "## Steps\n- Contact the cloud provider",
                "## Schritte\n- Kontaktieren Sie den Dienstleister",
                "## Шаги\n- Обратитесь к провайдеру",
                "## Notes\nAny questions: quay@harbour.example",
                "## Notes\nYou can reach us at harbour.example",
                "## About\n- **On call:** @mira",
                "## About\n**Technical support:** quay@harbour.example"
            })
    void names(String section) {
        assertEquals(1, contacts(section));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Notes\nOpened? Announce it in #quay",
                "## Notes\nTide > 5 m → close the gate",
                "## Notes\nIf the bell fails, go to Step 4.",
                "## Notes\n3. Place a test call to 0800 5551 234",
                "## Notes\nContract number: 0345 5550 600\nTide: low",
                "## Before\n- [ ] Backup of the tide tables taken\n  - Backup name: ______",
                "## Before\n```\nBackup completed: ____\n```",
                "## Contacts\n### Harbour master\n**Responsibilities:**\n- Security of the lock",
                "## Escalation of faults\n- [ ] Time to open < 1 h: ✓ Fine",
                "## Escalation path\n3. Deploy the old gate",
                "## Owners\n- Time to call: 15 minutes",
                "## Users\n- Skipper: `skipper@ferry.example` / `anchor12`",
                "## Close\n- [ ] Confirmation email sent to Harbour/DevOps: ____",
                "## Contacts\n- **Docs**: https://docs.example.org",
                "## Contacts\n- **Release notes**: NOTES.md",
                "## Contacts\n- Security faults: see FAULTS.md",
                "## Communication\n### Stakeholders\n- **Weekly**: executive news",
                "## Contactos\n- IP: ______",
                "## Sign-off\n- [ ] **Harbour Engineer**: ____ Date: ____",
                "## Communication plan\n### Before\n**Stakeholders:**\n- Harbour team: reads the plan",
                "## Contacts\n- Status page: [to be set]",
                "## Escalation\n- Notify the harbour team",
                "## Escalation\n- Business volume drops > 20%",
                "## Support\n- For faults: look at the logs",
                "## Notes\nJoin the call and the team will answer.",
                "## Notes\n- [ ] On-call team trained",
                "## Steps\n- Phone (375px) shows the lock",
                "## Steps\n| Size | Deed |\n|---|---|\n| Mobile (375x667) | opens |",
                "## Help desk\n1. Stay calm.\n1. What did you see?",
                "## Contacts\n- Faults of the lock: Check the gauge first",
                "## Contacts\n- Restart: `lock up`",
                "## Contacts\n- Lock status: https://status.harbour.example",
                "## Contacts\n- Working hours: 9 to 5",
                "## Contacts\n- Last updated: 2026-01-17",
                "## Contacts\n- Logs: in the folder of the lock",
                "## Escalation\n1. **Level 3:** Restore the lock of the team",
                "## Lock managers\n- @jo2 – paints the quay",
                "## Risks\n3. Fetch failures",
                "## Contactos\n**Credenciales del puerto**:\n- Administrador",
                "## Escalation\n- P0: within 30 minutes",
                "## Escalation\n1. Notify the harbour team",
                "## Steps\n- Update contact information of the harbour team",
                "## Steps\n- [ ] The contact form reaches the support team",
                "## Steps\n- [ ] Primary contact of the team known",
                "## Steps\n- Risk level: [low]",
                "## Steps\n- [ ] Run: `UPDATE crew SET lead = 1 WHERE email = 'a@b.example'`",
                "## Steps\n- Look into [email logs](#TODO-later) of the lock",
                "## Steps\n- [ ] Contact Form opens",
                "## Contacts and references\n### Tools\n- **Lock Console:** https://lock.example",
                "## Steps\n- [ ] 問い合わせフォームの担当者を確認",
                "## Escalation\n```\nP0: within 30 minutes\nLevel: [low]\n```",
                "## Duties\n### Harbour team\n- [ ] Tide management",
                "## Need help?\nCheck the gauge: `gauge [lock-url]`",
                "## Steps\n- [ ] Create task when contact is created by the lead",
                "## Steps\n- [ ] Import with contact owner set",
                "## Checks\n| Check | Method |\n|---|---|\n| Lock shuts | look |"
            })
    void namesNobody(String section) {
        assertEquals(0, contacts(section));
    }

    @Test
    void namesSomebodyInEachLineOfMixedFields() {
        assertEquals(3, contacts("## Contacts\n**Primary**: Jane\n**Secondary**: Bob\nHarbour office: ____"));
    }

    @Test
    void namesThoseBelowALeadThatOnlySaysToTurnToThem() {
        assertEquals(2, contacts("## Lock\nIf it sticks, contact:\n\n- The night keeper\n- Crane makers"));
        assertEquals(
                0, contacts("## Lock\nThe keeper calls the owner, who turns back if:\n\n- The tide is out\n- Fog"));
        assertEquals(0, contacts("## Emergency\n- **Way back**: [see LOCKS.md]"));
        assertEquals(0, contacts("## Lock\n- The harbour lead must be told by mail or phone call prior to it"));
    }

    @Test
    void takesAllLinesForPeopleWhereHalfOfThemHoldANumber() {
        assertEquals(
                3,
                contacts(
                        "## Humans\n- Mads, 0555 000 1127\n- the lock keeper, at night via the gate\n- quay@harbour.example"));
        assertEquals(
                3,
                contacts(
                        "## Menschen\n| | Wer | Wie |\n|---|---|---|\n| Schleuse | Mads | 0555 000 1127 |\n| Kai | Bo | Zuruf |\n| Tor | Al | 0555 000 22 |"));
        assertEquals(0, contacts("## Humans\n- Mads\n- the lock keeper"));
        assertEquals(0, contacts("## Phase 1\n- box a@b.example empty\n- box c@d.example empty"));
    }

    @ParameterizedTest
    @CsvSource({
        "'## Reachability\nLock keeper\n: Jane Roe, +49 351 5550 20\n\nDeputy\n: to be named\n', 1 1",
        "'## Contacts\n```\nOffice: quay@harbour.example\nHours: all day\n\nLock: Jane Roe\n```', 1 4",
        "'## Letter\n```\nDear crew,\nwrite to quay@harbour.example\n```', 2",
        "'## Message\n```\nSubject: Lock shut\nContact: [harbour office phone]\n```', 2",
        "'## Form\n```markdown\n### Contacts\n- Locks: [who is on call]\n## Gates\n- Locks: [which]\n```', 2",
        "'## Support\nAsk Jane in June.\nQuestions? Ask @mira.\n', 1",
        "'## Escalation\n```bash\nkubectl get pods # call the lead\n```', ''",
        "'## Lock\n```bash\nopen lock\n# 2. If it sticks, contact the harbour master\n```', 2",
        "'## Lock\n```sql\n-- EMERGENCY CONTACTS:\n-- 1. Quay lead: [phone]\n-- 2. Keeper: [phone]\nselect 1;\n```', 2 3",
        "'## Lock\n```bash\n# Contact the reviewers:\n# - Quay lead\nopen lock\n```', ''"
    })
    void tellsTheLinesOfATextThatNameSomebody(String section, String lines) {
        assertEquals(
                lines,
                Read.document("# Rollout\n" + section + "\n").plan().contactLines().stream()
                        .map(at -> at.value().toString())
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void whatIsToldByWhichWayNamesNobody() {
        assertEquals(1, contacts("## Communication\n- Email: short note to the board\n- Phone: Jo Quay\n"));
    }

    @Test
    void whatIsAnsweredWithYesOrNoNamesNobody() {
        assertEquals(
                1,
                contacts(
                        "## Lock\n- Backup OK: YES / NO\n- Escalation needed: yes / no\n- Escalation path: keeper → harbour master (> 30 min)"));
        assertEquals(
                1,
                contacts(
                        "## Emergency contacts\n**Action required:** fill this in.\n\n| Role | Phone |\n|---|---|\n| Keeper | |"));
        assertEquals(1, contacts("## Kontakte\n| Tor | Hauptverantwortlich |\n|---|---|\n| Nord | Jo |"));
    }

    private static int contacts(String section) {
        return Read.document("# Rollout\n" + section + "\n").plan().contacts().size();
    }
}
