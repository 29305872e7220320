#include "screens/ui.h"
#include "script/load.h"
#include "support/test.h"

#include <ctype.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

// Whole games of every scenario without a window. In every state of them, what a room sees on the
// projector, and what both players see of each other between two turns, is searched for every
// private text of the scenario: not one phrase of it may be there.

enum {
    PHRASE_WORDS = 4, ///< so many words in a row of a private text would betray it
    STEPS_MAX = 6000,
    PATH_SIZE = 256,
    STEP_MS = 700,
    WIDTH = 1280,
    HEIGHT = 800,
};

// ---- what is private

/// Texts with their words apart by single spaces, in small letters, without punctuation.
typedef struct phrases {
    dm_text text; ///< each phrase ends with NUL
    int count;
    dm_text public; ///< all public texts in one
} phrases;

static void add_word(dm_text *text, const char *word, size_t size)
{
    for (size_t i = 0; i < size; i++) dm_text_char(text, (char)tolower((unsigned char)word[i]));
    dm_text_char(text, ' ');
}

static bool is_of_word(char c)
{
    return isalnum((unsigned char)c) || (unsigned char)c >= 0x80 || c == '\'';
}

/// Appends the text's words: "we know nothing ".
static void add_words(dm_text *text, const char *words)
{
    while (*words != '\0') {
        size_t size = 0;
        while (words[size] != '\0' && is_of_word(words[size])) size++;
        if (size > 0) add_word(text, words, size);
        words += size > 0 ? size : 1;
    }
}

static void add_private(phrases *all, const char *words)
{
    dm_text plain = {0};
    add_words(&plain, words);
    char *at = plain.bytes;
    while (at != NULL && *at != '\0') {
        char *end = at;
        int count = 0;
        while (count < PHRASE_WORDS && end != NULL) {
            end = strchr(end, ' ');
            if (end != NULL) end++;
            count += end != NULL;
        }
        if (count < PHRASE_WORDS || end == NULL) break;
        const char kept = *end;
        *end = '\0';
        if (strstr(all->public.bytes, at) == NULL) {
            dm_text_add_bytes(&all->text, at, strlen(at) + 1);
            all->count++;
        }
        *end = kept;
        at = strchr(at, ' ') + 1;
    }
    dm_text_free(&plain);
}

static bool is_public(const dm_inject *inject)
{
    return (inject->to & DM_TO_PUBLIC) != 0;
}

static void add_all(phrases *all, const dm_scenario *scenario)
{
    dm_text_add(&all->public, " ");
    add_words(&all->public, dm_say(scenario, scenario->noun.title));
    for (int i = 0; i < scenario->injects_count; i++) {
        const dm_inject *inject = &scenario->injects[i];
        if (!is_public(inject)) continue;
        add_words(&all->public, dm_say(scenario, inject->noun.title));
        add_words(&all->public, dm_say(scenario, inject->text));
    }
    for (int i = 0; i < scenario->injects_count; i++) {
        const dm_inject *inject = &scenario->injects[i];
        add_private(all, dm_say(scenario, inject->notes));
        add_private(all, dm_say(scenario, inject->expected));
        if (is_public(inject)) continue;
        add_private(all, dm_say(scenario, inject->noun.title));
        add_private(all, dm_say(scenario, inject->text));
    }
    for (int i = 0; i < DM_STATES; i++) {
        add_private(all, dm_say(scenario, scenario->actors[i].brief));
        add_private(all, dm_say(scenario, scenario->actors[i].goals));
    }
    for (int i = 0; i < scenario->decisions_count; i++) {
        add_private(all, dm_say(scenario, scenario->decisions[i].noun.title));
        add_private(all, dm_say(scenario, scenario->decisions[i].text));
    }
    for (int i = 0; i < scenario->options_count; i++) {
        add_private(all, dm_say(scenario, scenario->options[i].noun.title));
        add_private(all, dm_say(scenario, scenario->options[i].detail));
    }
    for (int i = 0; i < scenario->clues_count; i++)
        add_private(all, dm_say(scenario, scenario->clues[i].summary));
    for (int i = 0; i < scenario->endings_count; i++)
        add_private(all, dm_say(scenario, scenario->endings[i].text));
}

static void assert_holds_nothing(const phrases *all, const char *text, const char *where)
{
    dm_text plain = {0};
    dm_text_add(&plain, " ");
    add_words(&plain, text);
    const char *phrase = all->text.bytes;
    for (int i = 0; i < all->count; i++, phrase += strlen(phrase) + 1)
        if (strstr(plain.bytes, phrase) != NULL)
            fail_msg("%s says \"%s\": %s", where, phrase, text);
    dm_text_free(&plain);
}

/// All texts of a page in one, as they follow each other.
static void add_page(dm_text *text, const dm_page *page)
{
    for (int i = 0; i < page->mark_count; i++) {
        if (page->marks[i].kind != DM_MARK_TEXT) continue;
        dm_text_add(text, dm_mark_text(page, &page->marks[i]));
        dm_text_char(text, ' ');
    }
    dm_text_add(text, page->title);
    dm_text_char(text, ' ');
    dm_text_add(text, page->summary);
}

static void assert_page_holds_nothing(const phrases *all, const dm_page *page, const char *where)
{
    dm_text text = {0};
    add_page(&text, page);
    assert_holds_nothing(all, text.bytes, where);
    dm_text_free(&text);
}

// ---- a game

typedef struct table {
    dm_ui *ui;
    char folder[PATH_SIZE];
    phrases private;
    uint64_t now;
    int decisions;
    int curtains;
    int pages;
    bool was_briefed;
} table;

static const char *path_in(const table *at, const char *name, char path[2 * PATH_SIZE])
{
    snprintf(path, 2 * PATH_SIZE, "%s/%s", at->folder, name);
    return path;
}

static void link_in(const char *folder, const char *name)
{
    char from[2 * PATH_SIZE];
    char to[2 * PATH_SIZE];
    snprintf(from, sizeof from, DM_SOURCE_DIR "/scenarios/%s", name);
    snprintf(to, sizeof to, "%s/scenarios/%s", folder, name);
    assert_int_equal(symlink(from, to), 0);
}

/// Reads what is private in a scenario.
static void read_private(phrases *all, const char *path, const char *library)
{
    dm_diag items[20];
    dm_diags diags = {.items = items, .capacity = 20};
    dm_scenario *scenario = NULL;
    dm_script *script = NULL;
    dm_package package;
    assert_int_equal(dm_scenario_load_package(path, library, &scenario, &script, &package, &diags),
                     DM_OK);
    add_all(all, scenario);
    assert_true(all->count > 500);
    dm_script_free(script);
    dm_scenario_free(scenario);
    dm_package_free(&package);
}

/// A launcher with this one scenario.
static table sit_down(const char *name)
{
    table at = {.now = 1000};
    strcpy(at.folder, "/tmp/demarche-private-XXXXXX");
    assert_non_null(mkdtemp(at.folder));
    char scenarios[2 * PATH_SIZE];
    char library[2 * PATH_SIZE];
    char own[2 * PATH_SIZE];
    char data[2 * PATH_SIZE];
    char config[2 * PATH_SIZE];
    assert_int_equal(mkdir(path_in(&at, "scenarios", scenarios), 0700), 0);
    link_in(at.folder, "library");
    link_in(at.folder, name);
    path_in(&at, "scenarios/library", library);
    snprintf(own, sizeof own, "%s/scenarios/%s", at.folder, name);
    read_private(&at.private, own, library);
    const dm_ui_start start = {.data = path_in(&at, "data", data),
                               .config = path_in(&at, "config", config),
                               .scenarios = scenarios,
                               .library = library,
                               .engine = "test",
                               .seed = 7,
                               .width_px = WIDTH,
                               .height_px = HEIGHT,
                               .scale_percent = 100,
                               .at_ms = at.now};
    dm_diag diag = {0};
    assert_int_equal(dm_ui_open(&at.ui, &start, &diag), DM_OK);
    dm_ui_handle(
        at.ui,
        &(dm_ui_event){
            .kind = DM_UI_PROJECTOR, .at_ms = at.now, .text = "", .x = 1, .dx = 1024, .dy = 768});
    return at;
}

static void get_up(table *at)
{
    dm_ui_close(at->ui);
    dm_text_free(&at->private.text);
    dm_text_free(&at->private.public);
    char command[2 * PATH_SIZE];
    snprintf(command, sizeof command, "rm -rf %s", at->folder);
    assert_int_equal(system(command), 0);
}

/// A room reads it from far away: all of it large and on the page, and of words that are read one
/// below the other at most 12 lines of at most 45 characters, in two columns. The timeline below
/// them is a picture: its words are as large. (Capitals of 42 px are 30 px high:
/// test_screens_desk.)
static void assert_readable(const dm_page *page)
{
    enum { LINES = 12, CHARACTERS = 45, SMALLEST = 42, WINDOW = 1080, WIDE = 1920, COLUMNS = 2 };
    const int by_height = SMALLEST * page->height_px / WINDOW;
    const int by_width = SMALLEST * page->width_px / WIDE;
    int lines[COLUMNS][LINES + 1];
    int counts[COLUMNS] = {0};
    for (int i = 0; i < page->mark_count; i++) {
        const dm_mark *mark = &page->marks[i];
        if (mark->kind != DM_MARK_TEXT) continue;
        const char *words = dm_mark_text(page, mark);
        int characters = 0;
        for (const char *at = words; *at != '\0'; at++)
            characters += ((unsigned char)*at & 0xC0U) != 0x80U;
        assert_true(characters <= CHARACTERS);
        const bool is_picture = mark->box.y > page->height_px / 2;
        assert_true(mark->size_px >= (is_picture && by_width < by_height ? by_width : by_height));
        assert_true(mark->box.x >= 0 && mark->box.x + mark->box.width <= page->width_px);
        assert_true(mark->box.y >= 0 && mark->box.y + mark->box.height <= page->height_px);
        if (is_picture) continue;
        const int column = mark->box.x > page->width_px / 2;
        bool is_known = false;
        for (int k = 0; k < counts[column]; k++) is_known |= lines[column][k] == mark->box.y;
        if (is_known) continue;
        assert_true(counts[column] < LINES);
        lines[column][counts[column]++] = mark->box.y;
    }
    assert_true(counts[0] > 0);
}

/// What stands before everybody: the projector, the title, and the window while it is covered.
static void look_round(table *at)
{
    dm_ui_request request;
    while (dm_ui_next_request(at->ui, &request))
        if (request.kind == DM_UI_TITLE)
            assert_holds_nothing(&at->private, request.text, "the title");
    const dm_page *page = dm_ui_projector_page(at->ui);
    assert_non_null(page);
    assert_page_holds_nothing(&at->private, page, "the projector");
    assert_readable(page);
    at->pages++;
    if (strcmp(dm_ui_place(at->ui), "curtain") == 0)
        assert_page_holds_nothing(&at->private, dm_ui_page(at->ui), "the curtain");
}

static void tell(table *at, dm_ui_event event)
{
    event.at_ms = at->now;
    if (event.text == NULL) event.text = "";
    dm_ui_handle(at->ui, &event);
    look_round(at);
}

static void key(table *at, dm_ui_key key, char letter)
{
    tell(at, (dm_ui_event){.kind = DM_UI_KEY, .key = (uint8_t)key, .letter = letter});
    tell(at, (dm_ui_event){.kind = DM_UI_KEY_UP, .key = (uint8_t)key, .letter = letter});
}

static void pass(table *at, int ms)
{
    at->now += (uint64_t)ms;
    tell(at, (dm_ui_event){.kind = DM_UI_TIME});
}

static bool is_at(const table *at, const char *place)
{
    return strcmp(dm_ui_place(at->ui), place) == 0;
}

static bool press(table *at, const char *label)
{
    const dm_control *control = dm_ui_find(at->ui, label);
    if (control == NULL || control->is_disabled || control->shown.height <= 0) return false;
    const dm_box box = control->shown;
    const int x = box.x + box.width / 2;
    const int y = box.y + box.height / 2;
    tell(at, (dm_ui_event){.kind = DM_UI_MOVE, .x = x, .y = y});
    tell(at,
         (dm_ui_event){.kind = DM_UI_DOWN, .x = x, .y = y, .button = DM_BUTTON_LEFT, .clicks = 1});
    tell(at,
         (dm_ui_event){.kind = DM_UI_UP, .x = x, .y = y, .button = DM_BUTTON_LEFT, .clicks = 1});
    return true;
}

static void type(table *at, const char *words)
{
    tell(at, (dm_ui_event){.kind = DM_UI_TEXT, .text = words});
}

static const char own_reason[] = "Because the harbour master owes us a quiet favour.";

/// Chooses one of the open decision's options, another one each time, some with a reason of its
/// own that nobody else may read.
static bool choose(table *at)
{
    int count = 0;
    int possible = 0;
    char letters[64];
    const dm_control *controls = dm_ui_controls(at->ui, &count);
    int number = 0;
    for (int i = 0; i < count; i++) {
        if (controls[i].role != DM_CONTROL_CHOICE || controls[i].value[0] == '\0') continue;
        if (!controls[i].is_disabled && possible < 64) letters[possible++] = (char)('a' + number);
        number++;
    }
    if (possible == 0) return false;
    key(at, DM_KEY_LETTER, letters[at->decisions % possible]);
    at->decisions++;
    if (at->decisions <= 3 && press(at, "Why? (kept")) type(at, own_reason);
    key(at, DM_KEY_ENTER, 0);
    if (is_at(at, "commit")) key(at, DM_KEY_ENTER, 0);
    return true;
}

static void lift_curtain(table *at)
{
    at->curtains++;
    tell(at, (dm_ui_event){.kind = DM_UI_KEY, .key = DM_KEY_ENTER});
    for (int i = 0; i < 4; i++) pass(at, 400);
    tell(at, (dm_ui_event){.kind = DM_UI_KEY_UP, .key = DM_KEY_ENTER});
}

static bool asks_to_hold(table *at)
{
    int count = 0;
    const dm_control *controls = dm_ui_controls(at->ui, &count);
    for (int i = 0; i < count; i++)
        if (strstr(controls[i].label, "hold Enter") != NULL) return true;
    return false;
}

static void play_to_the_end(table *at)
{
    for (int step = 0; step < STEPS_MAX; step++) {
        if (dm_ui_find(at->ui, "Debrief") != NULL) return;
        if (is_at(at, "set-up")) {
            key(at, DM_KEY_LETTER, 'b');
        } else if (is_at(at, "briefing")) {
            key(at, DM_KEY_LETTER, 'r');
        } else if (is_at(at, "curtain") && asks_to_hold(at)) {
            lift_curtain(at);
        } else if (!is_at(at, "play") || !choose(at)) {
            pass(at, STEP_MS);
        }
    }
    fail_msg("the game does not end; it stands at \"%s\"", dm_ui_place(at->ui));
}

/// Calls `play` for each scenario that is shipped.
static void for_each_scenario(void (*play)(const char *name))
{
    DIR *folder = opendir(DM_SOURCE_DIR "/scenarios");
    assert_non_null(folder);
    int count = 0;
    for (struct dirent *entry = readdir(folder); entry != NULL; entry = readdir(folder)) {
        char path[PATH_SIZE * 4];
        snprintf(path, sizeof path, DM_SOURCE_DIR "/scenarios/%s/scenario.lua", entry->d_name);
        if (access(path, R_OK) != 0) continue;
        play(entry->d_name);
        count++;
    }
    closedir(folder);
    assert_true(count > 0);
}

/// A key that is a command, and the text that a window sends along with it.
static void open_by(table *at, char letter)
{
    const char words[2] = {letter, '\0'};
    key(at, DM_KEY_LETTER, letter);
    type(at, words);
}

/// The white cell says a thing to one side alone, notes another, rules with a third.
static void say_private_things(table *at)
{
    open_by(at, 'i');
    type(at, "Only Halmark hears of the grey courier tonight.");
    key(at, DM_KEY_TAB, 0);
    key(at, DM_KEY_LETTER, '1');
    press(at, "Send it");
    open_by(at, 'n');
    type(at, "The second table laughs about everything we say.");
    key(at, DM_KEY_ENTER, 0);
    open_by(at, 'o');
    type(at, "The chairman ruled so after a long silence.");
    for (int i = 0; i < 3; i++) key(at, DM_KEY_TAB, 0);
    key(at, DM_KEY_ENTER, 0);
    key(at, DM_KEY_ENTER, 0);
    assert_true(is_at(at, "desk"));
    at->decisions++;
}

static void facilitate(const char *name)
{
    table at = sit_down(name);
    add_private(&at.private, "Only Halmark hears of the grey courier tonight.");
    add_private(&at.private, "The second table laughs about everything we say.");
    add_private(&at.private, "The chairman ruled so after a long silence.");
    key(&at, DM_KEY_LETTER, 'f');
    key(&at, DM_KEY_LETTER, 'b');
    assert_true(is_at(&at, "desk"));
    bool has_spoken = false;
    for (int step = 0; step < STEPS_MAX && dm_ui_find(at.ui, "Debrief") == NULL; step++) {
        const bool is_asked = dm_ui_find(at.ui, "Computer plays this turn") != NULL;
        if (is_asked && !has_spoken) say_private_things(&at);
        has_spoken |= is_asked;
        if (step % 9 == 0) key(&at, DM_KEY_SPACE, 0);
        if (step % 13 == 0) {
            key(&at, DM_KEY_ESCAPE, 0); // panic, and on
            key(&at, DM_KEY_ESCAPE, 0);
        }
        key(&at, DM_KEY_LETTER, is_asked ? 'c' : 'x');
        pass(&at, STEP_MS);
    }
    assert_non_null(dm_ui_find(at.ui, "Debrief"));
    assert_true(has_spoken);
    assert_true(at.pages > 100);
    get_up(&at);
}

static void play_alone(const char *name)
{
    table at = sit_down(name);
    add_private(&at.private, own_reason);
    assert_true(press(&at, "Play alone"));
    play_to_the_end(&at);
    assert_true(at.decisions >= 3);
    assert_true(at.pages > 50);
    get_up(&at);
}

static void play_as_two(const char *name)
{
    table at = sit_down(name);
    add_private(&at.private, own_reason);
    assert_true(press(&at, "Two players here"));
    play_to_the_end(&at);
    assert_true(at.decisions >= 6);
    assert_true(at.curtains >= 4);
    get_up(&at);
}

static void a_room_never_reads_a_private_text_in_a_game_against_the_computer(void **state)
{
    (void)state;
    for_each_scenario(play_alone);
}

static void neither_a_room_nor_the_other_side_reads_one_in_a_hot_seat_game(void **state)
{
    (void)state;
    for_each_scenario(play_as_two);
}

static void a_room_never_reads_one_in_a_facilitated_game(void **state)
{
    (void)state;
    for_each_scenario(facilitate);
}

static void the_search_would_find_what_it_looks_for(void **state)
{
    (void)state;
    phrases all = {0};
    dm_text_add(&all.public, " ");
    add_words(&all.public, "The lights went out at half past twelve.");
    add_private(&all, "Operator: the screens moved by themselves. The lights went out.");
    assert_true(all.count > 0);
    const char *phrase = all.text.bytes;
    bool is_found = false;
    for (int i = 0; i < all.count; i++, phrase += strlen(phrase) + 1)
        is_found |= strcmp(phrase, "screens moved by themselves ") == 0;
    assert_true(is_found);
    phrase = all.text.bytes;
    for (int i = 0; i < all.count; i++, phrase += strlen(phrase) + 1)
        assert_string_not_equal(phrase, "the lights went out ");
    dm_text_free(&all.text);
    dm_text_free(&all.public);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_search_would_find_what_it_looks_for),
        cmocka_unit_test(a_room_never_reads_a_private_text_in_a_game_against_the_computer),
        cmocka_unit_test(neither_a_room_nor_the_other_side_reads_one_in_a_hot_seat_game),
        cmocka_unit_test(a_room_never_reads_one_in_a_facilitated_game),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
