#include "mail/gmime_library.hpp"

#include <dlfcn.h>
#include <stdexcept>

namespace mail {
namespace {

template <class Function>
void find_in(void* library, const char* name, Function& function)
{
    function = reinterpret_cast<Function>(::dlsym(library, name));
    if (function == nullptr) throw std::runtime_error(std::string("GMime lacks ") + name);
}

void find_readers(void* library, GMimeLibrary& gmime)
{
    find_in(library, "g_mime_init", gmime.init);
    find_in(library, "g_mime_stream_mem_new_with_buffer", gmime.stream_of);
    find_in(library, "g_mime_parser_new_with_stream", gmime.parser_of);
    find_in(library, "g_mime_parser_construct_message", gmime.read);
    find_in(library, "g_mime_object_get_header", gmime.header);
    find_in(library, "g_mime_message_get_message_id", gmime.id_of);
    find_in(library, "g_mime_message_get_subject", gmime.subject_of);
    find_in(library, "g_mime_message_get_from", gmime.senders_of);
    find_in(library, "g_mime_message_get_mime_part", gmime.part_of);
    find_in(library, "internet_address_list_parse", gmime.addresses_in);
    find_in(library, "internet_address_list_length", gmime.count_addresses);
    find_in(library, "internet_address_list_get_address", gmime.address_at);
    find_in(library, "internet_address_mailbox_get_type", gmime.mailbox_type);
    find_in(library, "internet_address_mailbox_get_addr", gmime.mailbox_of);
}

void find_parts(void* library, GMimeLibrary& gmime)
{
    find_in(library, "g_mime_multipart_get_type", gmime.multipart_type);
    find_in(library, "g_mime_multipart_get_count", gmime.count_parts);
    find_in(library, "g_mime_multipart_get_part", gmime.part_at);
    find_in(library, "g_mime_part_get_type", gmime.part_type);
    find_in(library, "g_mime_part_is_attachment", gmime.is_attachment);
    find_in(library, "g_mime_part_get_filename", gmime.name_of);
    find_in(library, "g_mime_part_get_content", gmime.content_of);
    find_in(library, "g_mime_data_wrapper_write_to_stream", gmime.write_content);
    find_in(library, "g_mime_stream_mem_new", gmime.new_memory);
    find_in(library, "g_mime_stream_mem_get_byte_array", gmime.bytes_in);
    find_in(library, "g_mime_text_part_get_type", gmime.text_type);
    find_in(library, "g_mime_text_part_get_text", gmime.text_of);
    find_in(library, "g_mime_object_get_content_type", gmime.type_of);
    find_in(library, "g_mime_content_type_is_type", gmime.is_type);
    find_in(library, "g_type_check_instance_is_a", gmime.is_a);
    find_in(library, "g_object_unref", gmime.release);
    find_in(library, "g_free", gmime.free);
}

GMimeLibrary load_gmime()
{
    void* library = ::dlopen("libgmime-3.0.so.0", RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) throw std::runtime_error("mails that come in cannot be read: libgmime-3.0-0 is not installed");
    GMimeLibrary gmime{};
    find_readers(library, gmime);
    find_parts(library, gmime);
    gmime.init();
    return gmime;
}

}

const GMimeLibrary& GMimeLibrary::loaded()
{
    static const auto library = load_gmime();
    return library;
}

}
