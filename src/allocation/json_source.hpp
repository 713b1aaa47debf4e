#pragma once

#include "allocation/merkle.hpp"

#include <boost/json.hpp>

namespace allocation {

/// The object that a text consists of; nothing where it is none.
std::optional<boost::json::object> object_in(std::string_view text);

/// Values of an object; empty or none where they are missing or of another kind.
std::string text_at(const boost::json::object& object, std::string_view key);
const boost::json::object* object_at(const boost::json::object& object, std::string_view key);
const boost::json::array* list_at(const boost::json::object& object, std::string_view key);
std::optional<std::uint64_t> number_at(const boost::json::object& object, std::string_view key);
std::optional<Hash> hash_at(const boost::json::object& object, std::string_view key);

}
