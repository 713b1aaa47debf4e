#include "files/looking.hpp"
#include "files/qpdf.hpp"

#include <algorithm>
#include <array>
#include <zlib.h>

namespace files {

using base::says;

namespace {

base::Message runs() { return says("In this PDF there are programs or actions that run by themselves. Please save it anew without them, for example by printing it as PDF."); }
base::Message has_files() { return says("In this PDF there are other files. Please send them one by one."); }

constexpr int most_levels = 60;
constexpr std::uint64_t times_read = 4;
constexpr std::size_t most_objects = 500'000;

/// How much comes out of what is packed there; nothing for what is not packed, and `most` for what is packed twice.
std::uint64_t unpacked_size(std::string_view packed, std::uint64_t most, std::uint64_t& read)
{
    z_stream stream{};
    if (inflateInit(&stream) != Z_OK) return 0;
    std::array<unsigned char, 64 * 1024> piece{};
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    std::uint64_t all = 0;
    int status = Z_OK;
    while (status == Z_OK && all < most) {
        stream.next_out = piece.data();
        stream.avail_out = piece.size();
        status = inflate(&stream, Z_NO_FLUSH);
        const auto size = piece.size() - stream.avail_out;
        const bool is_packed_again = all == 0 && size > 2 && piece[0] == 0x78 && (piece[0] * 256 + piece[1]) % 31 == 0;
        all = is_packed_again ? most : all + size;
        if (size == 0) break;
    }
    read += packed.size() - stream.avail_in;
    inflateEnd(&stream);
    return all;
}

/// Before qpdf opens what it needs to open: whatever is packed stays within bounds. Looks behind every word that could
/// begin a stream, since the file may lie about where its streams are.
bool stays_in_bounds(std::string_view bytes, const Limits& limits)
{
    constexpr std::string_view word = "stream";
    std::uint64_t all = 0;
    std::uint64_t read = 0; // streams do not lie within streams: nobody reads the file many times
    for (auto at = bytes.find(word); at != std::string_view::npos; at = bytes.find(word, at + word.size())) {
        auto packed = bytes.substr(at + word.size());
        packed.remove_prefix(std::min(packed.find_first_not_of("\r\n"), packed.size()));
        if (!packed.starts_with('\x78') && !packed.starts_with('\x48') && !packed.starts_with('\x58') && !packed.starts_with('\x68')) continue;
        all += unpacked_size(packed, limits.unpacked, read);
        if (all >= limits.unpacked || read > times_read * bytes.size()) return false;
    }
    return bytes.find("LZWDecode") == std::string_view::npos; // nobody writes it any more, and it cannot be measured so
}

/// Walks through everything that an object holds itself; what it refers to is an object of its own.
class Objects {
public:
    std::optional<base::Message> look(QPDFObjectHandle object, int level = 0)
    {
        if (level > most_levels) return broken();
        if (object.isStream()) return dictionary(object.getDict(), level);
        if (object.isDictionary()) return dictionary(object, level);
        if (!object.isArray()) return std::nullopt;
        for (int number = 0; number < object.getArrayNItems(); ++number) {
            auto item = object.getArrayItem(number);
            if (item.isIndirect()) continue;
            if (auto against = look(item, level + 1)) return against;
        }
        return std::nullopt;
    }

private:
    static bool runs_itself(const std::string& action)
    {
        constexpr std::array names = {"/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/GoToE", "/GoToR", "/Thread", "/Rendition", "/RichMediaExecute", "/Sound", "/Movie"};
        return std::find(names.begin(), names.end(), action) != names.end();
    }

    std::optional<base::Message> dictionary(QPDFObjectHandle object, int level)
    {
        for (const auto* name : {"/JS", "/JavaScript", "/AA", "/XFA", "/RichMedia", "/RichMediaContent"}) {
            if (object.hasKey(name)) return runs();
        }
        if (object.hasKey("/EF") || object.hasKey("/EmbeddedFiles")) return has_files();
        if (auto type = object.getKey("/Type"); type.isName() && type.getName() == "/EmbeddedFile") return has_files();
        if (auto action = object.getKey("/S"); action.isName() && runs_itself(action.getName())) return runs();
        if (auto opens = object.getKey("/OpenAction"); opens.isDictionary()) {
            auto action = opens.getKey("/S");
            if (!action.isName() || action.getName() != "/GoTo") return runs();
        }
        for (const auto& key : object.getKeys()) {
            auto value = object.getKey(key);
            if (value.isIndirect()) continue;
            if (auto against = look(value, level + 1)) return against;
        }
        return std::nullopt;
    }
};

}

Remarks look_into_pdf(std::string_view bytes, const Limits& limits)
{
    if (!stays_in_bounds(bytes, limits)) return object(swells());
    QPDF document;
    document.setSuppressWarnings(true);
    document.setAttemptRecovery(false);
    try {
        document.processMemoryFile("", bytes.data(), bytes.size());
        if (document.getObjectCount() > most_objects) return object(swells());
        Objects walk;
        if (auto against = walk.look(document.getTrailer())) return object(std::move(*against));
        for (const auto& one : document.getAllObjects()) {
            if (auto against = walk.look(one)) return object(std::move(*against));
        }
    } catch (const QPDFExc& fault) {
        if (fault.getErrorCode() != qpdf_e_password) return object(broken());
        return object(says("This document is protected with a password, so that nobody can look into it. Please save it without."));
    } catch (const std::exception&) {
        return object(broken());
    }
    std::vector<base::Message> remarks;
    if (document.isEncrypted()) remarks.push_back(says("The PDF is protected: copying or printing may be barred."));
    return remarks;
}

}
