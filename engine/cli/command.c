#include "cli/command.h"

#include "base/i18n.h"
#include "base/text.h"

#include <stdio.h>
#include <string.h>

static const char *const play_details[] = {
    N_("Opens the window: straight into a scenario, or into a session where it stopped; without\n"
       "either, with the launcher, as \"demarche\" alone does."),
    NULL,
};
static const char *const play_examples[] = {
    "demarche play scenarios/cold-harbour",
    "demarche play crisis.demarche --scale 200",
    NULL,
};
static const char *const run_details[] = {
    N_("Plays a scenario from start to end by computer players. With --out DIR it writes\n"
       "log.txt (the narrative), log.jsonl (the record), timeline.svg, .png and .pdf into it."),
    N_("Norms: a preset of the scenario or its library (none, paper-six, ...); or a list (R1,R3);\n"
       "or one of these for each state (halmark=R1,R2,surovia=none)."),
    N_("Players: a doctrine for one state or both (halmark=cautious,surovia=firm)."),
    NULL,
};
static const char *const run_examples[] = {
    "demarche run scenarios/cold-harbour --seed 7 --out out",
    "demarche run scenarios/cold-harbour --norms R1,R2 --players halmark=firm,surovia=cautious",
    "demarche run scenarios/cold-harbour --norms halmark=R3,surovia=none --json",
    NULL,
};
static const char *const study_details[] = {
    N_("Plays a scenario many times: each set of norms with the same seeds, so that what differs\n"
       "differs because of the norms. Prints what each set leads to, and the paired differences\n"
       "with 95% intervals. Two sets whose interval includes zero are not ranked."),
    N_("--each looks at the norms of the last set one by one: switched off, on alone, and each\n"
       "one's Shapley value, its fair share in what the set changes. Exact (all subsets) for up\n"
       "to ten norms, drawn orders above that."),
    N_("With --out DIR it writes study.json, study.csv, study.svg, .png and .pdf into it. The\n"
       "result is the same for any number of jobs."),
    NULL,
};
static const char *const study_examples[] = {
    "demarche study scenarios/cold-harbour --norms none --vs paper-six --seeds 2000",
    "demarche study scenarios/cold-harbour --norms none --vs R3 --vs R1,R2,R3 --out out",
    "demarche study scenarios/cold-harbour --norms paper-six --each --json",
    NULL,
};
static const char *const check_details[] = {
    N_("Reads scenarios and prints everything that is wrong with them, with the place, the line "
       "and\n"
       "what to do about it. Exit code 0 when nothing is, 1 when something is."),
    NULL,
};
static const char *const check_examples[] = {
    "demarche check scenarios/cold-harbour",
    "demarche check scenarios/*/ --json",
    NULL,
};
static const char *const verify_details[] = {
    N_("Plays all branches again, from the scenario that the session keeps, and compares every\n"
       "world. Exit code 0 when all are the same, 1 when a replay differs, 4 when the file is "
       "damaged."),
    NULL,
};
static const char *const verify_examples[] = {"demarche verify crisis.demarche", NULL};
static const char *const resume_details[] = {
    N_("Goes on at the very moment where the session stopped, by computer players, to ENDEX."),
    NULL,
};
static const char *const resume_examples[] = {"demarche resume crisis.demarche", NULL};
static const char *const branch_details[] = {
    N_("What if? Begins a new branch after entry N of the session, makes the changes, and lets\n"
       "computer players play on from there. What was recorded stays as it is."),
    NULL,
};
static const char *const branch_examples[] = {
    "demarche branch crisis.demarche --at 57 --norms none",
    "demarche branch crisis.demarche --choose dp1=wait --name 'had we waited'",
    NULL,
};
static const char *const diff_details[] = {
    N_("Says where two branches part, what parted them, and how each of them ends."),
    NULL,
};
static const char *const diff_examples[] = {"demarche diff crisis.demarche main 2", NULL};
static const char *const session_details[] = {
    N_("info FILE            what it is, its branches, and with --entries all that was done\n"
       "export FILE [TO]     the whole session as JSONL\n"
       "import JSONL FILE    a session of it, or of what \"run --copy-to\" wrote beside one\n"
       "redact FILE --at N   take the stated reason of entry N out, for good\n"
       "repair FILE NEW      keep all that comes before a damage, whatever is damaged\n"
       "copy FILE NEW        a copy, also while the session is in use\n"
       "changed FILE DIR     which files of a scenario are not as the session keeps them"),
    N_("Played by hand, everything on record:\n"
       "new FILE SCENARIO    begin one; --players says who is a person\n"
       "turn FILE            whose turn, what the rules say to each option, what is owed\n"
       "step, go FILE        play one step; play until a person must decide, or --to TIME\n"
       "pass FILE            let time run although somebody has not decided\n"
       "choose FILE DECISION=OPTION\n"
       "act FILE STATE ACTION[@ASSET]        an act of the catalogue\n"
       "wait FILE STATE                      do nothing for now\n"
       "send FILE STATE KIND --over CHANNEL  a message; a packet with --about and --share\n"
       "assess FILE STATE INCIDENT [SUSPECT] --likelihood PERCENT --confidence WORD\n"
       "offer, withdraw FILE STATE NORM      be bound by a norm, leave it\n"
       "seat FILE STATE DOCTRINE|person      another plays from now on\n"
       "stand-in FILE STATE                  a computer player answers once"),
    N_("By the facilitator (the white cell):\n"
       "fire, skip FILE INJECT;  delay FILE INJECT --to TIME\n"
       "inject FILE --for WHOM --text WORDS  an inject that the scenario had not foreseen\n"
       "note FILE --text WORDS\n"
       "norm FILE NORM on|off [--for STATE]\n"
       "override FILE allow|refuse DECISION=OPTION --reason WORDS\n"
       "override FILE allow|refuse ACTION[@ASSET] --for STATE --reason WORDS\n"
       "override FILE excuse|strike NUMBER --reason WORDS   an obligation, a breach (see turn)\n"
       "undo FILE [--for STATE], redo FILE, switch FILE BRANCH, end FILE [ENDING]"),
    NULL,
};
static const char *const session_examples[] = {
    "demarche session info crisis.demarche",
    "demarche session export crisis.demarche crisis.jsonl",
    "demarche session repair broken.demarche mended.demarche",
    "demarche session new crisis.demarche scenarios/cold-harbour --players surovia=firm",
    "demarche session go crisis.demarche && demarche session turn crisis.demarche",
    "demarche session choose crisis.demarche h_first=tell --likelihood 40 --confidence low",
    "demarche session override crisis.demarche excuse 0 --reason 'the line was down'",
    "demarche session undo crisis.demarche",
    NULL,
};
static const char *const norms_details[] = {
    N_("Without an id it lists the norms of the library, or those of a scenario with its own "
       "terms.\n"
       "With ids it prints their cards: what a norm asks, its clock, how we will know, its "
       "source;\n"
       "parameters with their ranges, and every clause with its values filled in."),
    NULL,
};
static const char *const norms_examples[] = {
    "demarche norms",
    "demarche norms R3 N21",
    "demarche norms N13 --scenario scenarios/cold-harbour",
    "demarche norms --json",
    NULL,
};
static const char *const judge_details[] = {
    N_("Plays up to a minute by computer players, and asks there what the norms say to an act of\n"
       "one state: allowed, allowed but a breach, delayed, refused, or not possible; by which "
       "norm\n"
       "and clause, with which values, and in one sentence why. All clauses that speak are "
       "listed,\n"
       "the one that decides first. What is due at that minute has happened, and nobody has "
       "decided\n"
       "yet. The exit code is 0 whatever the verdict."),
    N_("TIME is d:hh:mm since the start (0:06:30), or 90 min, 6 h, 2 d. An act that answers an\n"
       "incident is judged on the state's own evidence, unless --belief (per-mille, 0 to 1000) "
       "and\n"
       "--confidence (low, moderate, high) say what it puts on record."),
    NULL,
};
static const char *const judge_examples[] = {
    "demarche judge scenarios/cold-harbour --at 0:12:00 --seat halmark --action c08 \\\n"
    "           --target lyra_hall --answers blackout --norms full",
    "demarche judge scenarios/cold-harbour --at '6 h' --seat halmark --action i01 --json",
    "demarche judge crisis.demarche --at-entry 12 --seat surovia --action d03",
    NULL,
};
static const char *const explain_details[] = {
    N_("Without a code it lists all of them."),
    NULL,
};
static const char *const explain_examples[] = {"demarche explain DM0214", NULL};
static const char *const manual_details[] = {
    N_("Made from the tables that read scenarios, so it is complete and says what this version "
       "does.\n"
       "How to write one, with examples, stands in scenarios/README.md."),
    NULL,
};
static const char *const manual_examples[] = {"demarche manual | less", NULL};
static const char *const help_examples[] = {"demarche help run", NULL};

const dm_command dm_commands[] = {
    {
        .name = "play",
        .run = dm_command_play,
        .usage = N_("[SCENARIO|SESSION] [options]"),
        .help = N_("play in the window"),
        .options = dm_flags_play,
        .details = play_details,
        .examples = play_examples,
        .words_max = 1,
    },
    {
        .name = "run",
        .run = dm_command_run,
        .usage = N_("SCENARIO [options]"),
        .help = N_("play a scenario through, by computer players"),
        .options = dm_flags_run,
        .details = run_details,
        .examples = run_examples,
        .words_min = 1,
        .words_max = 1,
    },
    {
        .name = "study",
        .run = dm_command_study,
        .usage = N_("SCENARIO [options]"),
        .help = N_("what norms change: many plays with the same dice"),
        .options = dm_flags_study,
        .details = study_details,
        .examples = study_examples,
        .words_min = 1,
        .words_max = 1,
    },
    {
        .name = "norms",
        .run = dm_command_norms,
        .usage = N_("[ID...] [options]"),
        .help = N_("what the norms ask, with their clauses and values"),
        .options = dm_flags_norms,
        .details = norms_details,
        .examples = norms_examples,
        .words_max = DM_WORDS_MAX,
    },
    {
        .name = "judge",
        .run = dm_command_judge,
        .usage = N_("SCENARIO|FILE --at TIME|--at-entry N --seat STATE --action ID [options]"),
        .help = N_("what the norms say to an act at some minute of a play"),
        .options = dm_flags_judge,
        .details = judge_details,
        .examples = judge_examples,
        .words_min = 1,
        .words_max = 1,
    },
    {
        .name = "check",
        .run = dm_command_check,
        .usage = N_("SCENARIO... [--json]"),
        .help = N_("say everything that is wrong with scenarios"),
        .options = dm_flags_check,
        .details = check_details,
        .examples = check_examples,
        .words_min = 1,
        .words_max = DM_WORDS_MAX,
    },
    {
        .name = "resume",
        .run = dm_command_resume,
        .usage = N_("FILE [options]"),
        .help = N_("go on with a session where it stopped"),
        .options = dm_flags_resume,
        .details = resume_details,
        .examples = resume_examples,
        .words_min = 1,
        .words_max = 1,
    },
    {
        .name = "branch",
        .run = dm_command_branch,
        .usage = N_("FILE [options]"),
        .help = N_("what if: another way from some point of a session"),
        .options = dm_flags_branch,
        .details = branch_details,
        .examples = branch_examples,
        .words_min = 1,
        .words_max = 1,
    },
    {
        .name = "diff",
        .run = dm_command_diff,
        .usage = N_("FILE BRANCH BRANCH [--json]"),
        .help = N_("where two branches part, and how they end"),
        .options = dm_flags_json,
        .details = diff_details,
        .examples = diff_examples,
        .words_min = 3,
        .words_max = 3,
    },
    {
        .name = "verify",
        .run = dm_command_verify,
        .usage = N_("FILE [--json]"),
        .help = N_("play a session again and compare every world"),
        .options = dm_flags_json,
        .details = verify_details,
        .examples = verify_examples,
        .words_min = 1,
        .words_max = 1,
    },
    {
        .name = "session",
        .run = dm_command_session,
        .usage = N_("VERB FILE [options]"),
        .help = N_("a session file: play it by hand, hand it over, mend it"),
        .options = dm_flags_session,
        .details = session_details,
        .examples = session_examples,
        .words_min = 2,
        .words_max = 5,
    },
    {
        .name = "explain",
        .run = dm_command_explain,
        .usage = N_("[CODE]"),
        .help = N_("what an error code means, and what to do"),
        .details = explain_details,
        .examples = explain_examples,
        .words_max = 1,
    },
    {
        .name = "manual",
        .run = dm_command_manual,
        .usage = "",
        .help = N_("every word of the scenario language, for authors"),
        .details = manual_details,
        .examples = manual_examples,
    },
    {
        .name = "help",
        .run = dm_command_help,
        .usage = N_("[COMMAND]"),
        .help = N_("this overview, or the help of one command"),
        .examples = help_examples,
        .words_max = 1,
    },
    {.name = NULL},
};

const dm_command *dm_command_find(const char *name)
{
    for (const dm_command *command = dm_commands; command->name != NULL; command++) {
        if (strcmp(command->name, name) == 0) return command;
    }
    return NULL;
}

dm_status dm_command_unknown(const char *word)
{
    const char *names[DM_FLAGS_MAX];
    int count = 0;
    for (const dm_command *command = dm_commands; command->name != NULL; command++)
        names[count++] = command->name;

    dm_diag diag = {0};
    const dm_status status = dm_fail(&diag, DM_E_USAGE, NULL, _("unknown command \"%s\""), word);
    const char *meant = dm_suggest(word, names, count);
    if (meant != NULL) {
        snprintf(diag.hint, sizeof diag.hint, _("did you mean \"%s\"?"), meant);
    } else {
        snprintf(diag.hint, sizeof diag.hint, "%s", _("\"demarche help\" lists the commands"));
    }
    dm_complain(&diag);
    return status;
}

static bool is_one_of(const char *word, const char *one, const char *other)
{
    return strcmp(word, one) == 0 || strcmp(word, other) == 0;
}

static dm_status run_command(const dm_command *command, char **words, int count)
{
    for (int i = 0; i < count; i++) {
        if (strcmp(words[i], "--") == 0) break;
        if (!is_one_of(words[i], "--help", "-h")) continue;
        dm_help_print_of(command);
        return DM_OK;
    }
    dm_arguments arguments = {0};
    dm_diag diag = {0};
    if (dm_arguments_read(command, words, count, &arguments, &diag)) return dm_complain(&diag);
    return command->run(&arguments);
}

static dm_status dispatch(int argc, char **argv)
{
    if (argc < 2) return dm_command_launcher();
    if (is_one_of(argv[1], "--help", "-h")) {
        dm_help_print();
        return DM_OK;
    }
    if (is_one_of(argv[1], "--version", "-V")) return dm_command_version();
    const dm_command *command = dm_command_find(argv[1]);
    if (command == NULL) return dm_command_unknown(argv[1]);
    return run_command(command, argv + 2, argc - 2);
}

int dm_command_line(int argc, char **argv)
{
    const dm_status status = dispatch(argc, argv);
    if (fflush(stdout) == 0 && !ferror(stdout)) return (int)status;
    // A full disk behind "> file" must not look like success.
    dm_diag diag = {0};
    if (dm_fail(&diag, DM_E_IO, NULL, "%s", _("the output could not be written")))
        dm_complain(&diag);
    return status != DM_OK ? (int)status : (int)DM_E_IO;
}
