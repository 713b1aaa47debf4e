#pragma once

#include "imaging/tests/painted.hpp"
#include "slices/pictures/pictures.hpp"
#include "slices/pictures/store.hpp"
#include "slices/registry/tests/sample.hpp"

#include <map>

namespace test {

using Folder = std::map<std::string, std::string>;

/// Two pictures and a logo of one alliance, and the logo of a state.
inline constexpr std::string_view sample_pictures =
    "datei;art;buendnis;land;alternativtext;schmuck;bildunterschrift;bildnachweis;position\n"
    "fest.jpg;bild;stadt;;Kinder am Wasser;;Das Fest am Hafen;Erika Beispiel;2\n"
    "muster.png;;stadt;;;ja;;Bündnis;1\n"
    "zeichen.png;logo;stadt;;Ein Boot;;;;\n"
    "wappen.webp;logo;;mv;Stier und Greif;;;;\n";

inline const Folder& sample_folder()
{
    static const Folder files = {{"fest.jpg", painted_as("image/jpeg", 1200, 60)},
                                 {"muster.png", painted_png(64, 48)},
                                 {"zeichen.png", painted_png(100, 60, true)},
                                 {"wappen.webp", painted_as("image/webp", 90, 60)}};
    return files;
}

/// What the command would hand over.
inline std::string parcel(std::string_view table, const Folder& files)
{
    return pictures::written(pictures::parcel_of(table, [&](const std::string& name, std::size_t) -> std::optional<std::string> {
        const auto found = files.find(name);
        return found == files.end() ? std::nullopt : std::optional(found->second);
    }));
}

/// A store with the nine alliances and these pictures.
class PicturesStore : public RegisterStore {
public:
    explicit PicturesStore(storage::Engine engine) : RegisterStore(engine)
    {
        static const auto sample = parcel(sample_pictures, sample_folder());
        REQUIRE(import(sample_table).is_applied);
        const auto plan = import_pictures(sample);
        for (const auto& problem : plan.problems) MESSAGE(problem.column, ": ", problem.defect.message.text);
        REQUIRE(plan.is_applied);
    }

    static PicturesStore& shared(storage::Engine engine)
    {
        if (engine == storage::Engine::sqlite) {
            static PicturesStore sqlite(storage::Engine::sqlite);
            return sqlite;
        }
        static PicturesStore postgres(storage::Engine::postgres);
        return postgres;
    }

    table::Plan plan_pictures(std::string_view bytes)
    {
        return read([&](storage::Read& read) { return pictures::plan_pictures(read, bytes, &no_progress); });
    }
    table::Plan import_pictures(std::string_view bytes)
    {
        return write([&](storage::Write& write) -> base::Result<table::Plan> {
                   return pictures::import_pictures(write, bytes, morning, &no_progress);
               })
            .value();
    }
    std::string exported_pictures()
    {
        return read([](storage::Read& read) { return pictures::export_pictures(read); });
    }
    std::vector<pictures::Shown> pictures_of(std::string_view alliance, pictures::Kind kind = pictures::Kind::alliance_picture)
    {
        const auto subject = this->alliance(alliance)->id.hex();
        return read([&](storage::Read& read) { return pictures::pictures_of(read, kind, subject); });
    }

private:
    static void no_progress(std::size_t, std::size_t) {}
};

template <class Test>
void with_pictures_on_each_engine(Test test)
{
    SUBCASE("on SQLite") { test(PicturesStore::shared(storage::Engine::sqlite)); }
    SUBCASE("on PostgreSQL") { test(PicturesStore::shared(storage::Engine::postgres)); }
}

}
