#include "slices/publishing/store_personal.hpp"

#include <array>
#include <boost/json.hpp>

namespace publishing {

using storage::Sql;

constexpr Sql select_own_versions = R"sql(
    select kind, content, published_at from publishing_version where written_by = :account or published_by = :account order by published_at)sql";
constexpr Sql select_own_drafts = "select kind, content, written_at from publishing_draft where written_by = :account order by written_at";
constexpr Sql select_own_submissions = R"sql(
    select 'draft', '', submitted_at from publishing_submission where submitted_by = :account order by submitted_at)sql";
constexpr Sql select_own_returns = R"sql(
    select kind, remarks, returned_at from publishing_return where returned_by = :account order by returned_at)sql";
constexpr Sql select_own_editing = "select kind, '', seen_at from publishing_editor where account_id = :account order by seen_at";
constexpr Sql select_own_confirmations = R"sql(
    select kind, '', confirmed_at from publishing_confirmation where confirmed_by = :account order by confirmed_at)sql";
constexpr Sql select_own_questions = "select kind, '', asked_at from publishing_question where account_id = :account order by asked_at";
constexpr Sql select_own_archived = R"sql(
    select kind, '', archived_at from publishing_archive where archived_by = :account order by archived_at)sql";
constexpr Sql select_own_calls = "select kind, words, opened_at from publishing_call where asked_by = :account order by opened_at";
constexpr Sql select_own_pictures = "select kind, '', added_at from publishing_picture where added_by = :account order by added_at";
constexpr Sql select_own_translations = R"sql(
    select kind, text, written_at from publishing_translation where written_by = :account order by written_at, field)sql";

std::string personal_data_of(storage::Read& read, base::Id<identity::Account> account)
{
    const std::array tables = {
        std::pair{"publishing_version", select_own_versions},       std::pair{"publishing_draft", select_own_drafts},
        std::pair{"publishing_submission", select_own_submissions}, std::pair{"publishing_return", select_own_returns},
        std::pair{"publishing_editor", select_own_editing},         std::pair{"publishing_confirmation", select_own_confirmations},
        std::pair{"publishing_question", select_own_questions},     std::pair{"publishing_archive", select_own_archived},
        std::pair{"publishing_call", select_own_calls},             std::pair{"publishing_picture", select_own_pictures},
        std::pair{"publishing_translation", select_own_translations}};
    boost::json::object all;
    for (const auto& [table, sql] : tables) {
        boost::json::array kept;
        for (auto& one : read.all(sql, {{"account", account}}, [](storage::Row& row) {
                 boost::json::object line{{"kind", row.next<std::string>()}};
                 if (const auto text = row.next<std::string>(); !text.empty()) line.emplace("text", text);
                 line.emplace("at", base::iso(row.next<base::Instant>()));
                 return line;
             })) {
            kept.push_back(std::move(one));
        }
        all.emplace(table, std::move(kept));
    }
    return boost::json::serialize(all);
}

constexpr Sql forget_writer = "update publishing_version set written_by = null where written_by = :account";
constexpr Sql forget_publisher = "update publishing_version set published_by = null where published_by = :account";
constexpr Sql forget_drafter = "update publishing_draft set written_by = null where written_by = :account";
constexpr Sql forget_submitter = "update publishing_submission set submitted_by = null where submitted_by = :account";
constexpr Sql forget_returner = "update publishing_return set returned_by = null where returned_by = :account";
constexpr Sql delete_editing = "delete from publishing_editor where account_id = :account";
constexpr Sql forget_confirmer = "update publishing_confirmation set confirmed_by = null where confirmed_by = :account";
constexpr Sql delete_questions = "delete from publishing_question where account_id = :account";
constexpr Sql forget_archiver = "update publishing_archive set archived_by = null where archived_by = :account";
constexpr Sql forget_asker = "update publishing_call set asked_by = null where asked_by = :account";
constexpr Sql forget_adder = "update publishing_picture set added_by = null where added_by = :account";
constexpr Sql forget_translator = "update publishing_translation set written_by = null where written_by = :account";

void erase(storage::Write& write, base::Id<identity::Account> account)
{
    for (const auto& sql : {forget_writer, forget_publisher, forget_drafter, forget_submitter, forget_returner, delete_editing,
                            forget_confirmer, delete_questions, forget_archiver, forget_asker, forget_adder, forget_translator}) {
        write.run(sql, {{"account", account}});
    }
}

}
