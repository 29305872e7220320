// Feeds each file of the given files and folders to a fuzz target once, without libFuzzer: so the
// corpus is a test under every compiler.
#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

enum { PATH_SIZE = 1024, FILE_BYTES_MAX = 4 * 1024 * 1024 };

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static int replay_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    uint8_t *bytes = malloc(FILE_BYTES_MAX);
    if (file == NULL || bytes == NULL) {
        fprintf(stderr, "cannot read %s\n", path);
        free(bytes);
        if (file != NULL) fclose(file);
        return 1;
    }
    const size_t size = fread(bytes, 1, FILE_BYTES_MAX, file);
    fclose(file);

    // A block of just this size, so that a sanitizer sees one byte read too far.
    uint8_t *exact = realloc(bytes, size > 0 ? size : 1);
    if (exact != NULL) LLVMFuzzerTestOneInput(exact, size);
    free(exact);
    return 0;
}

static int replay_folder(const char *path)
{
    DIR *folder = opendir(path);
    if (folder == NULL) return 0; // no corpus yet
    int failed = 0;
    int count = 0;
    for (struct dirent *entry = readdir(folder); entry != NULL; entry = readdir(folder)) {
        if (entry->d_name[0] == '.') continue;
        char name[PATH_SIZE];
        snprintf(name, sizeof name, "%s/%s", path, entry->d_name);
        failed |= replay_file(name);
        count++;
    }
    closedir(folder);
    printf("%s: %d inputs\n", path, count);
    return failed;
}

int main(int argument_count, char **arguments)
{
    int failed = 0;
    for (int i = 1; i < argument_count; i++) {
        struct stat info;
        const int is_file = stat(arguments[i], &info) == 0 && S_ISREG(info.st_mode);
        failed |= is_file ? replay_file(arguments[i]) : replay_folder(arguments[i]);
    }
    return failed;
}
