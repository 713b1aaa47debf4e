#pragma once

#include "allocation/run.hpp"
#include "base/message.hpp"

#include <boost/json.hpp>

namespace allocation {

/// Reads what a run, a record or a receipt says about its draw; nothing where something is missing.
std::optional<Draw> draw_in(const boost::json::object& document);

/// What is wrong within a draw: the commitment must fit the secret, the seed the root.
std::vector<base::Message> mistakes_in(const Draw& draw);

/// The leaves of a receipt as objects, each shown to be under the root; nothing where one is not.
std::optional<std::vector<boost::json::object>> proven_leaves(const boost::json::object& receipt, std::string_view key, const Hash& root);

}
