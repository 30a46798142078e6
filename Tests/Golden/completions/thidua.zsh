#compdef thidua
local -a commands
commands=(
  'build:dựng trang và xuất bản'
  'check:soát lỗi, không dựng trang'
  'serve:xem thử, tự cập nhật khi sửa tệp'
  'inspect:cho xem những gì đọc được từ một văn bản'
  'new:tạo trang hoặc tệp nội dung mới'
  'help:giải thích một lệnh'
  'version:cho biết phiên bản'
)
if (( CURRENT == 2 )); then
  _describe 'command' commands
else
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
    build) _arguments '--site[thư mục của trang (mặc định\: thư mục này)]:folder:_files -/' '--drafts[gồm cả bản nháp và dự thảo]' '--strict[coi cảnh báo là lỗi]' '--today[ngày dùng làm “hôm nay” trên các trang]:value:' '--base-url[địa chỉ của trang trên mạng, thay cho base_url]:value:' '--output[nơi xuất bản (mặc định\: public trong trang)]:folder:_files -/' '--portable[để mở thẳng từ đĩa hay USB]' '--embed[chỉ phần thân trang, để dán vào cổng có sẵn]' '--jobs[số luồng chạy cùng lúc (mặc định\: số bộ xử lý)]:value:' '--profile[cho biết thời gian từng khâu]' '--json[in mọi lỗi và cảnh báo dạng JSON]' '--quiet[chỉ nói khi có lỗi]' '--lang[ngôn ngữ của thông báo (mặc định\: theo máy)]:value:(vi en)' '*:file:_files' ;;
    check) _arguments '--site[thư mục của trang (mặc định\: thư mục này)]:folder:_files -/' '--drafts[gồm cả bản nháp và dự thảo]' '--strict[coi cảnh báo là lỗi]' '--today[ngày dùng làm “hôm nay” trên các trang]:value:' '--base-url[địa chỉ của trang trên mạng, thay cho base_url]:value:' '--jobs[số luồng chạy cùng lúc (mặc định\: số bộ xử lý)]:value:' '--profile[cho biết thời gian từng khâu]' '--json[in mọi lỗi và cảnh báo dạng JSON]' '--quiet[chỉ nói khi có lỗi]' '--lang[ngôn ngữ của thông báo (mặc định\: theo máy)]:value:(vi en)' '*:file:_files' ;;
    serve) _arguments '--site[thư mục của trang (mặc định\: thư mục này)]:folder:_files -/' '--drafts[gồm cả bản nháp và dự thảo]' '--strict[coi cảnh báo là lỗi]' '--today[ngày dùng làm “hôm nay” trên các trang]:value:' '--base-url[địa chỉ của trang trên mạng, thay cho base_url]:value:' '--port[cổng (mặc định\: 8000, hoặc cổng trống kế tiếp)]:value:' '--host[địa chỉ của máy để nghe (mặc định\: 127.0.0.1)]:value:' '--open[mở trình duyệt]' '--jobs[số luồng chạy cùng lúc (mặc định\: số bộ xử lý)]:value:' '--quiet[chỉ nói khi có lỗi]' '--lang[ngôn ngữ của thông báo (mặc định\: theo máy)]:value:(vi en)' '*:file:_files' ;;
    inspect) _arguments '--explain[cho thấy từng phần được đọc ra từ đâu]' '--lang[ngôn ngữ của thông báo (mặc định\: theo máy)]:value:(vi en)' '*:file:_files' ;;
    new) _arguments '--site[thư mục của trang (mặc định\: thư mục này)]:folder:_files -/' '--lang[ngôn ngữ của thông báo (mặc định\: theo máy)]:value:(vi en)' '1:kind:(site body campaign exemplar plan)' '*:file:_files' ;;
    help) _arguments '--lang[ngôn ngữ của thông báo (mặc định\: theo máy)]:value:(vi en)' '*:command:(build check serve inspect new help version completions bash zsh fish)' ;;
    version) _arguments '*:file:_files' ;;
  esac
fi
