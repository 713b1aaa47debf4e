// What can be checked without knowing the rules: commitment, seed, and that rows are under the published roots.
#include "allocation/proofs.hpp"

#include "allocation/json_source.hpp"

namespace allocation {
namespace {

namespace json = boost::json;
using base::says;

std::optional<Proof> proof_in(const json::object& leaf)
{
    const auto index = number_at(leaf, "index");
    const auto leaves = number_at(leaf, "leaves");
    const auto* beside = list_at(leaf, "beside");
    if (!index || !leaves || beside == nullptr) return std::nullopt;
    Proof proof{*index, *leaves, {}};
    for (const auto& value : *beside) {
        const auto hash = value.is_string() ? parse_hash(std::string_view(value.as_string().data(), value.as_string().size()))
                                            : std::nullopt;
        if (!hash) return std::nullopt;
        proof.beside.push_back(*hash);
    }
    return proof;
}

}

std::optional<Draw> draw_in(const json::object& document)
{
    const auto commitment = hash_at(document, "commitment");
    const auto list_root = hash_at(document, "list_root");
    const auto seed = hash_at(document, "seed");
    const auto result_root = hash_at(document, "result_root");
    if (!commitment || !list_root || !seed || !result_root) return std::nullopt;
    return Draw{text_at(document, "program"), text_at(document, "secret"), *commitment, *list_root,
                text_at(document, "public_value"), *seed, *result_root};
}

std::vector<base::Message> mistakes_in(const Draw& draw)
{
    std::vector<base::Message> mistakes;
    if (commitment_to(draw.secret) != draw.commitment) {
        mistakes.push_back(says("The secret is not the one that was promised before the deadline."));
    }
    if (seed_of(draw.secret, draw.list_root, draw.public_value) != draw.seed) {
        mistakes.push_back(says("The seed does not follow from the secret, the list and the public value."));
    }
    return mistakes;
}

std::optional<std::vector<json::object>> proven_leaves(const json::object& receipt, std::string_view key, const Hash& root)
{
    const auto* leaves = list_at(receipt, key);
    if (leaves == nullptr) return std::nullopt;
    std::vector<json::object> proven;
    std::optional<std::uint64_t> width; // of the tree, the same for all
    for (const auto& value : *leaves) {
        const auto* leaf = value.if_object();
        const auto proof = leaf != nullptr ? proof_in(*leaf) : std::nullopt;
        if (!proof) return std::nullopt;
        const auto text = text_at(*leaf, "text");
        auto object = object_in(text);
        const bool is_of_one_tree = width.value_or(proof->leaves) == proof->leaves;
        if (root_from(text, *proof) != root || !object || !is_of_one_tree) return std::nullopt;
        width = proof->leaves;
        proven.push_back(std::move(*object));
    }
    return proven;
}

}
