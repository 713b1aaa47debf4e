#pragma once

#include "slices/day/part.hpp"
#include "slices/identity/identity.hpp"
#include "storage/database.hpp"
#include "web/texts.hpp"
#include "web/router.hpp"

#include <array>
#include <functional>
#include <span>
#include <vector>

namespace privacy {

/// What the pages of privacy keep about an account, and how they forget it.
identity::PersonalPart personal_part();

/// Requests that are due, and the way to the pages.
day::Part day_part();

/// Requests of invented people, and lists that `reader` opened.
void make_demo(storage::Write& write, base::Id<identity::Account> reader, base::Instant now);

/// A page that lists people: who opens it is written down.
struct ListOfPeople {
    const char* pattern; ///< as its route has it
    const char* name;    ///< source text
};
inline constexpr std::array lists_of_people = {
    ListOfPeople{"/gemeinschaft/personen", "Directory of people"},
    ListOfPeople{"/bereich/{buendnis}/mitglieder", "Members of an alliance"},
    ListOfPeople{"/bereich/{buendnis}/vertretungen", "Who speaks for which partner"},
    ListOfPeople{"/bereich/{buendnis}/partner/{organisation}", "Contacts at a partner"},
    ListOfPeople{"/verwaltung/einladungen", "Invitations of everybody"},
    ListOfPeople{"/verwaltung/datenschutz/einsichten", "Who looked at lists of people"},
};

/// Adds every route of `mounted`. Beside the answer of a list of people a write is put into the queue that says who looked;
/// what people do with their own data in their account counts as a request that is done. The database outlives the routes.
void mount_with_witness(const web::Router& mounted, web::Router& into, storage::Database& database,
                        const std::function<void(const std::string& what)>& report);

/// Something that goes away by itself.
struct Deletion {
    const char* what; ///< source text
    std::int64_t (*remove)(storage::Write&, base::Instant now); ///< returns how many
};

/// What this slice itself does not need any more.
std::span<const Deletion> own_deletions();

/// Carries out the deletions of the day and writes down what they removed. Once a day, whoever asks first. Returns how many
/// deletions it did.
std::int64_t daily_deletions(storage::Write& write, std::span<const Deletion> deletions, base::Instant now);

/// The same for what was deleted elsewhere: writes down that so many of it went today.
void write_down(storage::Write& write, const char* what, std::int64_t removed, base::Instant now);

/// A table of tables: the record of processing as CSV. Source: dsgvo-30
std::string record_as_csv(const web::Texts& texts, std::span<const identity::Processing> record);

/// What is kept about people of whom no account is known: by slices that know nothing of accounts, and by the kernel.
std::span<const identity::Processing> processings_without_account();

/// The pages of who looks after data protection.
class PrivacyPages {
public:
    explicit PrivacyPages(const std::vector<std::span<const identity::Processing>>& record);
    void mount(web::Router& router) const;

    std::span<const identity::Processing> record() const { return record_; }

private:
    web::Response overview(const web::Request& request, storage::Read& read) const;
    web::Response table(const web::Request& request, storage::Read& read) const;
    web::Response asked(const web::Request& request, storage::Read& read) const;
    web::Response add(const web::Request& request, storage::Write& write) const;
    web::Response finish(const web::Request& request, storage::Write& write) const;
    web::Response looks(const web::Request& request, storage::Read& read) const;
    web::Response runs(const web::Request& request, storage::Read& read) const;

    std::vector<identity::Processing> record_;
};

}
