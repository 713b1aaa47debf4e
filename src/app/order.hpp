#pragma once

#include "storage/database.hpp"
#include "web/texts.hpp"

#include <functional>
#include <string>
#include <vector>

namespace app {

/// What an operator asks of the store. It is carried out here, or by the server that holds the data folder.
struct Order {
    std::string name;        ///< `import alliances`
    std::string input;       ///< the bytes of the file
    bool apply = false;      ///< false: only say what would be done
    bool json = false;       ///< answer in JSON, free of language
    web::Language language = web::Language::german;
    std::string actor = {};  ///< whose account gave it, for the audit log
};

/// What came of it. Exit codes: 0 done, 1 refused or nothing written, 2 used wrongly.
struct Outcome {
    int exit = 0;
    std::string out;
    std::string err;
};

/// Units: things done of things to do.
using Progress = std::function<void(std::size_t done, std::size_t all)>;

/// Throws: storage::Fault
Outcome carry_out(storage::Database& database, const Order& order, const Progress& progress);

/// The names of all orders, such as `import alliances`.
std::vector<std::string> order_names();

/// One sentence about one of these orders. Throws: std::out_of_range for what is none
const base::Message& help_of(const std::string& order);

}
