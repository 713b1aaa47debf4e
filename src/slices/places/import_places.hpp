#pragma once

#include "slices/places/matching.hpp"
#include "storage/transaction.hpp"
#include "web/texts.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace places {

/// What the official table would do, or has done.
struct ImportPlan {
    Matching matching;
    std::vector<TableProblem> problems;
    bool is_applied = false;

    std::size_t count(Comparison comparison) const;
};

/// Units: lines written of lines to write.
using ImportProgress = std::function<void(std::size_t done, std::size_t all)>;

/// Says what the table would do. Throws: storage::Fault
ImportPlan plan_import(storage::Read& read, std::string_view bytes);

/// Takes the table over: all of it, or nothing where one line of it is broken. Ours that it does not have stay.
/// Throws: storage::Fault
ImportPlan import_places(storage::Write& write, std::string_view bytes, base::Instant now,
                         const ImportProgress& progress);

/// The plan in sentences.
std::string import_as_text(const ImportPlan& plan, const web::Texts& texts);

/// The plan as JSON, free of language.
std::string import_as_json(const ImportPlan& plan);

}
