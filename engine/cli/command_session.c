#include "base/i18n.h"
#include "base/text.h"
#include "cli/hand.h"
#include "cli/session_play.h"
#include "journal/exchange.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const dm_flag dm_flags_json[] = {
    {"json", NULL, N_("print the result as JSON")},
    {NULL, NULL, NULL},
};
const dm_flag dm_flags_session[] = {
    {"at", "N", N_("which entry (redact)")},
    {"entries", NULL, N_("all that was done, too (info)")},
    {"reason", "WORDS", N_("why: of a choice, a ruling, a redaction")},
    {"text", "WORDS", N_("what is said: a message, an inject, a note")},
    {"for", "STATE|both|public", N_("whom it is for, or about (default both)")},
    {"to", "TIME", N_("until when: 0:06:30 (go, pass, delay)")},
    {"about", "INCIDENT", N_("which incident it answers or tells of")},
    {"over", "CHANNEL", N_("how a message goes")},
    {"share", "FIELDS", N_("what a packet shares: persons,impact; or all (send)")},
    {"likelihood", "PERCENT", N_("that the other state did it, as stated")},
    {"confidence", "WORD", N_("low, moderate or high, as stated")},
    {"seed", "N", N_("the dice (new; default 1)")},
    {"norms", "SET", N_("which norms bind whom (new)")},
    {"players", "LIST", N_("who plays: halmark=person,surovia=firm (new; default: people)")},
    {"json", NULL, N_("print the result as JSON")},
    {NULL, NULL, NULL},
};

static void print(dm_text *text)
{
    if (!text->is_cut && text->size > 0) fputs(text->bytes, stdout);
    dm_text_free(text);
}

static void add_string(dm_text *text, const char *key, const char *value)
{
    dm_text_format(text, "\"%s\":", key);
    dm_text_json(text, value != NULL ? value : "");
}

// ------------------------------------------------------------------------------------------ verify

static void print_verified(const char *path, const dm_session *session,
                           const dm_verification *result)
{
    const int branches = dm_session_branch_count(session);
    printf(_n("%s: %lld entries, %d branch, %lld steps played again\n",
              "%s: %lld entries, %d branches, %lld steps played again\n", branches),
           path, (long long)result->entries, branches, (long long)result->steps);
    if (result->differs_at == 0) {
        printf("%s\n", _("every seal holds, every world is the same"));
        return;
    }
    dm_text text = {0};
    dm_text_format(&text, _("entry %d leads to another world: "), (int)result->differs_at);
    dm_session_say(session, result->differs_at, &text);
    const dm_changes_gap *gap = &result->gap;
    if (gap->field[0] != '\0') {
        dm_text_format(&text, _("\n  %s: %s was %s, and is %s now"), gap->row, gap->field,
                       gap->recorded, gap->now);
    } else if (gap->row[0] != '\0') {
        dm_text_format(&text, _("\n  recorded: %s\n  now:      %s"), gap->recorded, gap->now);
    } else {
        dm_text_add(&text, _("\n  the rows that changed are the same: it differs further back"));
    }
    dm_text_format(&text, _("\n  what happened in it now: %s\n"), result->rules);
    print(&text);
}

static void print_verified_json(const dm_session *session, const dm_verification *result)
{
    dm_text text = {0};
    dm_text_format(&text, "{\"entries\":%lld,\"branches\":%d,\"steps\":%lld,\"is_good\":%s",
                   (long long)result->entries, dm_session_branch_count(session),
                   (long long)result->steps, result->differs_at == 0 ? "true" : "false");
    if (result->differs_at != 0) {
        dm_text_format(&text, ",\"differs_at\":%d,", (int)result->differs_at);
        add_string(&text, "row", result->gap.row);
        dm_text_char(&text, ',');
        add_string(&text, "field", result->gap.field);
        dm_text_char(&text, ',');
        add_string(&text, "recorded", result->gap.recorded);
        dm_text_char(&text, ',');
        add_string(&text, "now", result->gap.now);
        dm_text_char(&text, ',');
        add_string(&text, "events", result->rules);
    }
    dm_text_add(&text, "}\n");
    print(&text);
}

dm_status dm_command_verify(const dm_arguments *arguments)
{
    dm_session *session;
    dm_diag diag = {0};
    if (dm_session_open(&session, arguments->words[0], DM_SESSION_INSPECT, &diag) != DM_OK)
        return dm_complain(&diag);
    dm_verification result;
    dm_status status = dm_session_verify(session, &result, &diag);
    if (status != DM_OK) {
        dm_complain(&diag);
    } else {
        if (dm_flag_value(arguments, "json") != NULL) {
            print_verified_json(session, &result);
        } else {
            print_verified(arguments->words[0], session, &result);
        }
        if (result.differs_at != 0) status = DM_E_FINDINGS;
    }
    dm_session_close(session);
    return status;
}

// ------------------------------------------------------------------------------------------- info

static void print_entries(const dm_session *session)
{
    for (int32_t i = 1; i <= dm_session_count(session); i++) {
        dm_text text = {0};
        dm_text_format(&text, "%6d  %2d  ", (int)i, (int)dm_session_node(session, i)->branch);
        dm_session_say(session, i, &text);
        dm_text_char(&text, '\n');
        print(&text);
    }
}

static void print_info(const dm_session *session)
{
    const dm_journal_start start = dm_journal_started(dm_session_journal(session));
    for (int i = 0; i < start.fact_count; i++)
        printf("%-24s %s\n", start.facts[i].key, start.facts[i].value);
    for (int i = 0; i < start.file_count; i++) {
        printf(_("file                     %s (%zu bytes)\n"), start.files[i].name,
               start.files[i].size);
    }
    printf(_("entries                  %d\n"), (int)dm_session_count(session));
    for (int i = 1; i <= dm_session_branch_count(session); i++) {
        const dm_branch *branch = dm_session_branch_of(session, i);
        printf(_("branch %-3d               \"%s\", from entry %d to %d%s\n"), i, branch->name,
               (int)branch->fork, (int)branch->head,
               i == dm_session_branch_now(session) ? _(" (here it goes on)") : "");
    }
}

static void print_info_json(const dm_session *session)
{
    const dm_journal_start start = dm_journal_started(dm_session_journal(session));
    dm_text text = {0};
    dm_text_add(&text, "{\"facts\":{");
    for (int i = 0; i < start.fact_count; i++) {
        if (i > 0) dm_text_char(&text, ',');
        dm_text_json(&text, start.facts[i].key);
        dm_text_char(&text, ':');
        dm_text_json(&text, start.facts[i].value);
    }
    dm_text_add(&text, "},\"files\":[");
    for (int i = 0; i < start.file_count; i++) {
        if (i > 0) dm_text_char(&text, ',');
        dm_text_json(&text, start.files[i].name);
    }
    dm_text_format(&text, "],\"entries\":%d,\"branches\":[", (int)dm_session_count(session));
    for (int i = 1; i <= dm_session_branch_count(session); i++) {
        const dm_branch *branch = dm_session_branch_of(session, i);
        dm_text_add(&text, i > 1 ? ",{" : "{");
        add_string(&text, "name", branch->name);
        dm_text_format(&text, ",\"fork\":%d,\"head\":%d}", (int)branch->fork, (int)branch->head);
    }
    dm_text_format(&text, "],\"branch\":%d}\n", dm_session_branch_now(session));
    print(&text);
}

static dm_status do_info(const dm_arguments *arguments, dm_diag *diag)
{
    dm_session *session;
    DM_TRY(dm_session_open(&session, arguments->words[1], DM_SESSION_INSPECT, diag));
    if (dm_flag_value(arguments, "json") != NULL) {
        print_info_json(session);
    } else {
        print_info(session);
    }
    if (dm_flag_value(arguments, "entries") != NULL) print_entries(session);
    dm_session_close(session);
    return DM_OK;
}

// ---------------------------------------------------------------------------- hand over, and mend

static bool wants_json(const dm_arguments *arguments)
{
    return dm_flag_value(arguments, "json") != NULL;
}

/// {"file":"new.demarche","entries":57,"damage":null}
static void say_made(const char *path, int64_t entries, const dm_diag *damage)
{
    dm_text text = {0};
    dm_text_char(&text, '{');
    add_string(&text, "file", path);
    dm_text_format(&text, ",\"entries\":%lld", (long long)entries);
    dm_text_add(&text, ",\"damage\":");
    if (damage != NULL && damage->status != DM_OK) {
        dm_text_json(&text, damage->message);
    } else {
        dm_text_add(&text, "null");
    }
    dm_text_add(&text, "}\n");
    print(&text);
}

static dm_status do_export(const dm_arguments *arguments, dm_diag *diag)
{
    const char *path = arguments->word_count > 2 ? arguments->words[2] : NULL;
    dm_journal *journal;
    DM_TRY(dm_journal_open(&journal, arguments->words[1], DM_JOURNAL_READ, diag));
    FILE *file = path != NULL ? fopen(path, "wx") : stdout;
    dm_status status = DM_OK;
    if (file == NULL) {
        status = dm_fail(diag, DM_E_IO, NULL, _("%s cannot be created: %s"), path, strerror(errno));
    } else {
        status = dm_journal_export(journal, file, diag);
    }
    if (path != NULL && file != NULL && fclose(file) != 0 && status == DM_OK)
        status = dm_fail(diag, DM_E_IO, NULL, _("%s cannot be written: %s"), path, strerror(errno));
    if (status == DM_OK && path != NULL && wants_json(arguments))
        say_made(path, dm_journal_count(journal), NULL);
    dm_journal_close(journal);
    return status;
}

static dm_status look_at_nothing(void *self, const dm_entry *entry, dm_diag *diag)
{
    (void)self;
    (void)entry;
    (void)diag;
    return DM_OK;
}

/// Reads back what an import has made, and says so.
static dm_status say_imported(const char *path, const dm_diag *damage, dm_diag *diag)
{
    dm_journal *journal;
    DM_TRY(dm_journal_open(&journal, path, DM_JOURNAL_READ, diag));
    const dm_status status = dm_journal_read(journal, look_at_nothing, NULL, diag);
    if (status == DM_OK) say_made(path, dm_journal_count(journal), damage);
    dm_journal_close(journal);
    return status;
}

static dm_status do_import(const dm_arguments *arguments, dm_diag *diag)
{
    FILE *file = fopen(arguments->words[1], "r");
    if (file == NULL) {
        return dm_fail(diag, DM_E_IO, NULL, _("%s cannot be read: %s"), arguments->words[1],
                       strerror(errno));
    }
    dm_diag damage;
    dm_status status =
        dm_journal_import(file, arguments->words[1], arguments->words[2], &damage, diag);
    fclose(file);
    // The copy beside a session that ended hard: what it has is there, and where it ends is said.
    if (status == DM_OK && damage.status != DM_OK) dm_complain(&damage);
    if (status == DM_OK && wants_json(arguments))
        status = say_imported(arguments->words[2], &damage, diag);
    return status;
}

static dm_status do_redact(const dm_arguments *arguments, dm_diag *diag)
{
    const char *at = dm_flag_value(arguments, "at");
    uint64_t entry = 0;
    if (at == NULL) return dm_fail(diag, DM_E_USAGE, NULL, "%s", _("say which entry: --at N"));
    if (dm_setup_read_seed(at, &entry, NULL) != DM_OK || entry > INT32_MAX)
        return dm_fail(diag, DM_E_USAGE, NULL, _("there is no entry %s"), at);
    dm_session *session;
    DM_TRY(dm_session_open(&session, arguments->words[1], DM_SESSION_WRITE, diag));
    dm_status status =
        dm_session_redact(session, (int32_t)entry, dm_flag_value(arguments, "reason"), diag);
    if (status == DM_OK) status = dm_session_is_durable(session, diag);
    if (status == DM_OK && wants_json(arguments))
        say_made(arguments->words[1], dm_session_count(session), NULL);
    dm_session_close(session);
    return status;
}

static dm_status do_repair(const dm_arguments *arguments, dm_diag *diag)
{
    int64_t kept;
    dm_diag damage;
    DM_TRY(dm_journal_repair(arguments->words[1], arguments->words[2], &kept, &damage, diag));
    if (wants_json(arguments)) {
        say_made(arguments->words[2], kept, &damage);
    } else if (damage.status == DM_OK) {
        printf(_("nothing is damaged; all %lld entries are in %s\n"), (long long)kept,
               arguments->words[2]);
    } else {
        printf(_("%s\n%lld entries before it are in %s\n"), damage.message, (long long)kept,
               arguments->words[2]);
    }
    return DM_OK;
}

static dm_status do_copy(const dm_arguments *arguments, dm_diag *diag)
{
    dm_journal *journal;
    DM_TRY(dm_journal_open(&journal, arguments->words[1], DM_JOURNAL_READ, diag));
    const dm_status status = dm_journal_copy(journal, arguments->words[2], diag);
    if (status == DM_OK && wants_json(arguments))
        say_made(arguments->words[2], dm_journal_count(journal), NULL);
    dm_journal_close(journal);
    return status;
}

// ------------------------------------------------------------------------------ another scenario

static const dm_script_file *find_file(const dm_package *package, const char *name)
{
    for (int i = 0; i < package->count; i++)
        if (strcmp(package->files[i].name, name) == 0) return &package->files[i];
    return NULL;
}

/// What became of a file since; as a word of the record, and for people.
typedef enum fate {
    FATE_CHANGED,
    FATE_GONE,
    FATE_NEW,
} fate;

/// The lines of the file as it is now between the first and the last that differ; a row that was
/// only taken out: where it was.
typedef struct lines {
    int first; ///< from 1; 0: not told
    int last;
} lines;

static int count_lines(const char *bytes, size_t size)
{
    int count = 0;
    for (size_t i = 0; i < size; i++) count += bytes[i] == '\n';
    return count;
}

static lines differing_lines(const dm_journal_file *kept, const dm_script_file *now)
{
    const size_t least = kept->size < now->size ? kept->size : now->size;
    size_t before = 0;
    while (before < least && kept->bytes[before] == now->bytes[before]) before++;
    size_t after = 0;
    while (after < least - before &&
           kept->bytes[kept->size - 1 - after] == now->bytes[now->size - 1 - after])
        after++;
    lines of = {.first = 1 + count_lines(now->bytes, before)};
    const size_t end = now->size - after;
    of.last = end > before ? 1 + count_lines(now->bytes, end - 1) : of.first;
    return of;
}

static void add_fate(const char *name, fate what, lines at, bool is_json, bool is_first,
                     dm_text *text)
{
    static const char *const names[] = {"changed", "gone", "new"};
    static const char *const words[] = {N_("changed"), N_("no longer there"), N_("new")};
    if (is_json) {
        dm_text_add(text, is_first ? "{" : ",{");
        add_string(text, "name", name);
        dm_text_format(text, ",\"is\":\"%s\"", names[what]);
        if (at.first > 0) dm_text_format(text, ",\"lines\":[%d,%d]", at.first, at.last);
        dm_text_char(text, '}');
        return;
    }
    dm_text_format(text, "%s: %s", name, _(words[what]));
    if (at.first > 0 && at.first == at.last) dm_text_format(text, _(" in line %d"), at.first);
    if (at.first < at.last) dm_text_format(text, _(" in lines %d to %d"), at.first, at.last);
    dm_text_char(text, '\n');
}

/// Says which files of the folder are not as the session has them. @return how many
static int compare_files(const dm_journal_start *start, const dm_package *package, bool is_json,
                         dm_text *text)
{
    int count = 0;
    for (int i = 0; i < start->file_count; i++) {
        const dm_journal_file *kept = &start->files[i];
        const dm_script_file *now = find_file(package, kept->name);
        if (now != NULL && now->size == kept->size &&
            memcmp(now->bytes, kept->bytes, kept->size) == 0) {
            continue;
        }
        const lines at = now != NULL ? differing_lines(kept, now) : (lines){0};
        add_fate(kept->name, now != NULL ? FATE_CHANGED : FATE_GONE, at, is_json, count == 0, text);
        count++;
    }
    for (int i = 0; i < package->count; i++) {
        bool is_kept = false;
        for (int j = 0; j < start->file_count && !is_kept; j++)
            is_kept = strcmp(package->files[i].name, start->files[j].name) == 0;
        if (is_kept) continue;
        add_fate(package->files[i].name, FATE_NEW, (lines){0}, is_json, count == 0, text);
        count++;
    }
    return count;
}

static void say_changed(const dm_journal_start *start, const dm_package *package, bool is_json)
{
    dm_text text = {0};
    if (is_json) dm_text_add(&text, "{\"files\":[");
    const int count = compare_files(start, package, is_json, &text);
    if (is_json) dm_text_add(&text, "]}\n");
    if (count == 0 && !is_json)
        dm_text_format(&text, "%s\n", _("the scenario is as the session has it"));
    print(&text);
}

static dm_status do_changed(const dm_arguments *arguments, dm_diag *diag)
{
    dm_journal *journal;
    DM_TRY(dm_journal_open(&journal, arguments->words[1], DM_JOURNAL_READ, diag));
    dm_loaded loaded;
    dm_status status = dm_loaded_read(&loaded, arguments->words[2]);
    if (status != DM_OK) {
        if (loaded.diags.count > 0) *diag = loaded.diags.items[0];
    } else {
        const dm_journal_start start = dm_journal_started(journal);
        say_changed(&start, &loaded.package, wants_json(arguments));
    }
    dm_loaded_free(&loaded);
    dm_journal_close(journal);
    return status;
}

typedef struct deed {
    const char *name;
    dm_status (*run)(const dm_arguments *arguments, dm_diag *diag);
    int words_min;
    int words_max;
} deed;

static const deed deeds[] = {
    {"info", do_info, 2, 2},       {"export", do_export, 2, 3}, {"import", do_import, 3, 3},
    {"redact", do_redact, 2, 2},   {"repair", do_repair, 3, 3}, {"copy", do_copy, 3, 3},
    {"changed", do_changed, 3, 3},
};
enum { DEED_COUNT = sizeof deeds / sizeof deeds[0], VERBS_MAX = 48 };

dm_status dm_command_session(const dm_arguments *arguments)
{
    dm_diag diag = {0};
    if (dm_hand_is_verb(arguments->words[0])) {
        const dm_status played = dm_hand_run(arguments, &diag);
        return played == DM_OK ? DM_OK : dm_complain(&diag);
    }
    const char *names[DEED_COUNT + VERBS_MAX];
    for (int i = 0; i < DEED_COUNT; i++) {
        names[i] = deeds[i].name;
        if (strcmp(deeds[i].name, arguments->words[0]) != 0) continue;
        dm_status status = DM_OK;
        const int count = arguments->word_count;
        if (count < deeds[i].words_min || count > deeds[i].words_max) {
            status = dm_fail(&diag, DM_E_USAGE, NULL, _("session %s takes %d files"), names[i],
                             deeds[i].words_min - 1);
        } else {
            status = deeds[i].run(arguments, &diag);
        }
        if (status != DM_OK) dm_complain(&diag);
        return status;
    }
    const int count = DEED_COUNT + dm_hand_names(names + DEED_COUNT, VERBS_MAX);
    const char *meant = dm_suggest(arguments->words[0], names, count);
    if (meant != NULL) {
        snprintf(diag.hint, sizeof diag.hint, _("did you mean \"%s\"?"), meant);
    } else {
        snprintf(diag.hint, sizeof diag.hint, "%s", _("\"demarche help session\" lists them"));
    }
    const dm_status status =
        dm_fail(&diag, DM_E_USAGE, NULL, _("session does not know \"%s\""), arguments->words[0]);
    dm_complain(&diag);
    return status;
}
