#include "documents.hpp"

#include "files/disk.hpp"
#include "files/store.hpp"

#include <fstream>

namespace {

using namespace std::chrono_literals;

const base::Instant noon{1773482400000ms};

/// A store with a folder for files.
struct Shelf {
    explicit Shelf(test::TestStore& kept_in) : lines(kept_in), place{kept_in.folder() / "files"} {}

    files::Kept keep(std::string_view name, std::string_view bytes, base::Instant now = noon)
    {
        files::Kept kept;
        const auto inspected = files::inspect(name, bytes);
        REQUIRE(inspected);
        lines.fill([&](storage::Write& write) { kept = files::keep(write, place, *inspected, bytes, now); });
        return kept;
    }

    std::int64_t sweep(base::Instant now)
    {
        std::int64_t removed = 0;
        lines.fill([&](storage::Write& write) { removed = files::sweep(write, place, now); });
        return removed;
    }

    std::size_t on_disk() const
    {
        std::size_t count = 0;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(place.folder)) count += entry.is_regular_file() ? 1 : 0;
        return count;
    }

    test::TestStore& lines;
    files::Store place;
};

void make_old(const std::filesystem::path& file) { std::filesystem::last_write_time(file, std::filesystem::file_time_type::clock::now() - 48h); }

}

TEST_CASE("a file comes back as it was sent, under the sum of its bytes; the same one lies there once")
{
    test::for_each_engine([](test::TestStore& store) {
        Shelf shelf(store);
        const auto one = shelf.keep("a.txt", "Hallo");
        const auto other = shelf.keep("b.md", "Hallo", noon + 1h);
        CHECK(one.hash == base::sha256("Hallo"));
        CHECK(one.size == 5);
        CHECK(shelf.on_disk() == 1);
        CHECK(store.read([&](storage::Read& read) { return files::find(read, one.id); }) == one);
        CHECK(store.read([&](storage::Read& read) { return files::find(read, other.id); }) == other);
        CHECK(files::bytes_with(shelf.place.folder, one.hash) == "Hallo");
    });
}

TEST_CASE("bytes go a day after nobody keeps them any more, and not before")
{
    test::for_each_engine([](test::TestStore& store) {
        Shelf shelf(store);
        const auto one = shelf.keep("a.txt", "Hallo");
        const auto other = shelf.keep("b.txt", "Hallo");
        const auto third = shelf.keep("c.txt", "Welt");
        store.fill([&](storage::Write& write) {
            files::drop(write, one.id);
            files::drop(write, third.id);
        });
        CHECK(shelf.sweep(noon + 23h) == 0);
        CHECK(shelf.on_disk() == 2);
        CHECK(shelf.sweep(noon + 25h) == 1);
        CHECK(files::bytes_with(shelf.place.folder, other.hash) == "Hallo");
        CHECK_FALSE(files::bytes_with(shelf.place.folder, third.hash));
        store.fill([&](storage::Write& write) { files::drop(write, other.id); });
        CHECK(shelf.sweep(noon + 25h) == 1);
        CHECK(shelf.on_disk() == 0);
    });
}

TEST_CASE("what a transaction left behind that was not kept is swept away once it is old; what is new stays")
{
    test::TestStore store(storage::Engine::sqlite);
    Shelf shelf(store);
    const auto inspected = files::inspect("a.txt", "verworfen");
    CHECK_THROWS(store.fill([&](storage::Write& write) {
        files::keep(write, shelf.place, *inspected, "verworfen", noon);
        throw std::runtime_error("something else went wrong");
    }));
    shelf.keep("b.txt", "behalten");
    CHECK(shelf.on_disk() == 2);
    CHECK(shelf.sweep(noon + 48h) == 0);
    std::ofstream(shelf.place.folder / "rest.part") << "halb";
    for (const auto& entry : std::filesystem::recursive_directory_iterator(shelf.place.folder)) {
        if (entry.is_regular_file()) make_old(entry.path());
    }
    CHECK(shelf.sweep(noon + 48h) == 2);
    CHECK(shelf.on_disk() == 1);
    CHECK(files::bytes_with(shelf.place.folder, base::sha256("behalten")) == "behalten");
}

TEST_CASE("a file that changed on the disk is not handed out, and is written anew when it is sent again")
{
    test::TestStore store(storage::Engine::sqlite);
    Shelf shelf(store);
    const auto kept = shelf.keep("a.txt", "Hallo");
    std::ofstream(files::place_of(shelf.place.folder, kept.hash)) << "Hullo";
    CHECK_FALSE(files::send(shelf.place, kept));
    shelf.keep("b.txt", "Hallo");
    CHECK(files::send(shelf.place, kept)->body == "Hallo");
}

TEST_CASE("only what cannot run is shown in the browser, everything else is for the disk")
{
    test::TestStore store(storage::Engine::sqlite);
    Shelf shelf(store);
    const auto headers = [&](std::string_view name, std::string_view bytes) {
        std::map<std::string, std::string> all;
        const auto response = files::send(shelf.place, shelf.keep(name, bytes));
        for (const auto& [header, value] : response->headers) all[header] = value;
        return all;
    };
    const auto drawing = headers("a.svg", "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>");
    CHECK(drawing.at("Content-Disposition").starts_with("attachment;"));
    CHECK(drawing.at("Content-Security-Policy") == "default-src 'none'; frame-ancestors 'none'; sandbox");
    CHECK(headers("a.md", "# Hallo").at("Content-Disposition").starts_with("attachment;"));
    CHECK(headers("a.gif", test::gif()).at("Content-Disposition").starts_with("inline;"));
    CHECK(headers("a.pdf", test::pdf_with()).at("Content-Disposition").starts_with("inline;"));
    CHECK(headers("a.gif", test::gif()).at("Cache-Control") == "private, no-cache");
}
