#pragma once

#include <set>
#include <span>
#include <string>
#include <string_view>

namespace places {

/// Every folded spelling by which a place of these names is found: with umlauts spelled out and without dots,
/// with and without what stands in brackets or behind a slash, "Sankt" and "St.".
std::set<std::string> spellings_of(std::string_view name, std::span<const std::string> other_names);

/// A name without what tells it from its namesakes: "Halle (Saale)" and "Lahr/Schwarzwald" give "Halle", "Lahr".
std::string_view bare_name(std::string_view name);

/// Every text of letters and spaces that one typing error makes of this one: a letter left out, added, changed,
/// or two exchanged.
std::set<std::string> one_edit_away(const std::string& folded);

/// The address of a place of that name: "Bad Doberan" gives `bad-doberan`.
std::string slug_of(std::string_view name);

}
