#include "support/store.hpp"
#include "support/strings.hpp"

#include <deque>
#include <regex>

namespace {

namespace files = std::filesystem;

/// One constant `Sql` of the sources: one text for both engines, or two.
struct Found {
    std::string where;
    std::vector<std::string> texts;
};

/// Reads the literals of one constant, up to its semicolon: `"..." "..."`, `R"sql(...)sql"`, two parted by a comma.
std::vector<std::string> texts_in(std::string_view code)
{
    std::vector<std::string> texts(1);
    while (!code.empty() && code.front() != ';') {
        if (code.starts_with("R\"sql(")) {
            const auto end = code.find(")sql\"");
            texts.back() += code.substr(6, end - 6);
            code.remove_prefix(end + 5);
        } else if (code.starts_with('"')) {
            std::size_t at = 1;
            for (; code[at] != '"'; ++at) {
                if (code[at] == '\\') ++at;
                texts.back() += code[at] == 'n' && code[at - 1] == '\\' ? '\n' : code[at];
            }
            code.remove_prefix(at + 1);
        } else {
            if (code.front() == ',') texts.emplace_back();
            code.remove_prefix(1);
        }
    }
    return texts;
}

std::vector<Found> all_statements()
{
    static const std::regex constant(R"(constexpr (?:storage::)?Sql (\w+)\s*[={(])");
    std::vector<Found> all;
    for (const auto& entry : files::recursive_directory_iterator(test::source_folder() / "src")) {
        const bool is_code = entry.path().extension() == ".cpp" || entry.path().extension() == ".hpp";
        if (!is_code || entry.path().string().find("/tests/") != std::string::npos) continue;
        const auto code = test::file_bytes_of(entry.path());
        for (std::sregex_iterator found(code.begin(), code.end(), constant), end; found != end; ++found) {
            const auto begin = static_cast<std::size_t>(found->position() + found->length());
            all.push_back({entry.path().filename().string() + ": " + (*found)[1].str(), texts_in(std::string_view(code).substr(begin))});
        }
    }
    return all;
}

}

TEST_CASE("every statement of the program can be prepared on both engines")
{
    static std::deque<Found> statements; // the store looks at the texts as long as it lives
    const auto found = all_statements();
    REQUIRE(found.size() > 20);
    test::for_each_engine([&](test::TestStore& store) {
        const auto connection = storage::connect_for_writing(store.location());
        for (const auto& statement : found) {
            const auto& kept = statements.emplace_back(statement);
            REQUIRE(kept.texts.size() <= 2);
            const storage::Sql sql(kept.texts.front().c_str(), kept.texts.back().c_str());
            const bool is_other_engine = kept.texts.front().empty() || kept.texts.back().empty();
            CAPTURE(kept.where);
            if (!is_other_engine) CHECK_NOTHROW(connection->prepare(sql));
        }
    });
}
