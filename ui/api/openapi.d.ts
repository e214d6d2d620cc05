// Written by server/http/writeOpenapi.ts; do not edit.
export interface paths {
    "/api/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lịch nghỉ, vắng mặt của cơ quan */
        get: operations["getAbsences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/absences/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Kết thúc sớm hoặc hủy một đợt nghỉ */
        delete: operations["deleteAbsencesId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Các cơ quan */
        get: operations["getAgencies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agency/measures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Đặt số ngày “sắp đến hạn” và “kéo dài” của cơ quan */
        put: operations["putAgencyMeasures"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignment-proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Đề xuất phân công việc chưa ai nhận, theo khối lượng đang có */
        get: operations["getAssignmentProposal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/awaited": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Những gì cơ quan khác chưa trả lời, để đôn đốc */
        get: operations["getAwaited"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/awaited/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ghi trả lời của cơ quan khác, hoặc ghi nhận không trả lời */
        post: operations["postAwaitedIdAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/briefings/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Số liệu giao ban hoặc báo cáo nhanh, mỗi số kèm câu hỏi của nó */
        get: operations["getBriefingsKind"];
        put?: never;
        /** Đặt tạo báo cáo giao ban hoặc báo cáo nhanh, Word hoặc PDF */
        post: operations["postBriefingsKind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lịch nghỉ của một năm, giờ làm việc của cơ quan, các lần sửa lịch và tiến độ tính lại thời hạn */
        get: operations["getCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar/hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Đặt giờ làm việc của cơ quan từ một ngày; thời hạn theo giờ đang chạy được tính lại */
        post: operations["postCalendarHours"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nhập thông báo lịch nghỉ hằng năm hoặc sửa ngày nghỉ, có số văn bản; thời hạn đang chạy được tính lại */
        post: operations["postCalendarNotices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/court-deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Giao hồ sơ cho Tòa án */
        post: operations["postCasesIdCourtDeliveries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/diary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ghi nhật ký xác minh; đính chính bằng một dòng mới */
        post: operations["postCasesIdDiary"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/dossier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lập hồ sơ thành một tệp PDF có danh mục và số bút lục */
        post: operations["postCasesIdDossier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/dossier.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tải hồ sơ PDF đã lập */
        get: operations["getCasesIdDossierPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nhận tài liệu vào danh mục chứng cứ */
        post: operations["postCasesIdEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hồ sơ xác minh: chứng cứ, nhật ký, bút lục, cho mượn, giao Tòa án, bản PDF */
        get: operations["getCasesIdFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/loans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cho mượn hồ sơ */
        post: operations["postCasesIdLoans"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/loans/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nhận lại hồ sơ cho mượn */
        post: operations["postCasesIdLoansReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/numbering": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Đánh số bút lục, hoặc đánh lại có lý do */
        post: operations["postCasesIdNumbering"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Loại đơn, nguồn đơn, lĩnh vực */
        get: operations["getCatalogueChoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue/communes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Xã, phường, đặc khu: tìm theo tên, có dấu hoặc không dấu */
        get: operations["getCatalogueCommunes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue/provinces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tỉnh, thành phố */
        get: operations["getCatalogueProvinces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue/reception-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Quy chế tiếp công dân mẫu của các địa phương, kèm nguồn */
        get: operations["getCatalogueReceptionRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/certificate-authorities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tin cậy một tổ chức cấp chứng thư số */
        post: operations["postCertificateAuthorities"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/certificate-authorities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Thôi tin cậy một tổ chức cấp chứng thư số */
        delete: operations["deleteCertificateAuthoritiesId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Chứng thư số của cơ quan và cán bộ */
        get: operations["getCertificates"];
        put?: never;
        /** Đăng ký chứng thư số để ký văn bản */
        post: operations["postCertificates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/certificates/{id}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ngừng sử dụng một chứng thư số */
        post: operations["postCertificatesIdRevocation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ghi cuộc gọi, tin nhắn: mở việc và phân loại ngay nếu đã hỏi đủ */
        post: operations["postContacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Số cuộc liên hệ và số người liên hệ khác nhau, từ ngày đến ngày; không hỏi thì hôm nay */
        get: operations["getContactsCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/guide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Phân loại cuộc liên hệ, lời hướng dẫn, hướng xử lý của từng loại */
        get: operations["getContactsGuide"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Quầy tiếp công dân hôm nay: số chờ, phòng, giao ca */
        get: operations["getCounter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counter/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gọi người tiếp theo vào phòng */
        post: operations["postCounterCalls"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counter/shifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Giao ca trực cho đồng nghiệp */
        post: operations["postCounterShifts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counter/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lấy số thứ tự */
        post: operations["postCounterTickets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counter/tickets/{id}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gọi lại, bắt đầu tiếp, kết thúc, ghi vắng mặt */
        post: operations["postCounterTicketsIdState"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deadlines/{id}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Vì sao đến hạn ngày ấy; với ngày, mức hoặc tạm dừng khác thì là tính thử, không lưu */
        get: operations["getDeadlinesIdExplanation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Giao ký thay, ký thừa lệnh, ký thừa ủy quyền */
        post: operations["postDelegations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/delegations/{id}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Chấm dứt việc giao ký từ một ngày */
        post: operations["postDelegationsIdRevocation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Văn bản đi: từng nơi nhận, đã gửi chưa, đã nhận chưa, bằng chứng */
        get: operations["getDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deliveries/{id}/failure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ghi nhận không phát được; người xử lý hồ sơ nhận việc quyết định chuyển phát lại */
        post: operations["postDeliveriesIdFailure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deliveries/{id}/handover-record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lập biên bản giao nhận (Mẫu 08) để in, ký khi trao trực tiếp */
        post: operations["postDeliveriesIdHandoverRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deliveries/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Các lần gửi tới một nơi nhận và mọi điều đã ghi */
        get: operations["getDeliveriesIdHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deliveries/{id}/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** In bì gửi kín, hoặc văn bản có tên người nhận được giữ bí mật; có ghi mục đích */
        post: operations["postDeliveriesIdOpening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deliveries/{id}/posting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ghi việc niêm yết: nơi, từ ngày, đến ngày, biên bản */
        post: operations["postDeliveriesIdPosting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deliveries/{id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ghi ngày nhận, người nhận, bằng chứng; sửa ngày đã ghi khi có lý do */
        post: operations["postDeliveriesIdReceipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deliveries/{id}/sending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ghi ngày gửi, mã bưu gửi */
        post: operations["postDeliveriesIdSending"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deliveries/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ghi ngày nhận của nhiều nơi nhận một lần */
        post: operations["postDeliveriesReceipts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deliveries/sendings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ghi cả bảng kê bưu điện: mỗi dòng một nơi nhận và mã bưu gửi */
        post: operations["postDeliveriesSendings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Một văn bản và các bản của nó */
        get: operations["getDocumentsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{id}/{version}.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tải một bản văn bản, PDF hoặc DOCX */
        get: operations["getDocumentsIdVersionFormat"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{id}/copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sao y văn bản đã ban hành */
        post: operations["postDocumentsIdCopies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{id}/copies/{copyId}.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tải bản sao y */
        get: operations["getDocumentsIdCopiesCopyIdPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{id}/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Chữ ký số của văn bản, kết quả kiểm tra và các bản sao y */
        get: operations["getDocumentsIdSignatures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{id}/signed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tải lên bản PDF đã ký số ở nơi khác */
        post: operations["postDocumentsIdSigned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{id}/signing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ký số lại sau khi bị lỗi */
        post: operations["postDocumentsIdSigning"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{id}/signing-tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mở phiên ký bằng USB token: địa chỉ tải về và gửi lại, dùng một lần */
        post: operations["postDocumentsIdSigningTickets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{id}/trail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Đường đi của văn bản: qua bàn ai, từ lúc nào đến lúc nào */
        get: operations["getDocumentsIdTrail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{id}/versions/{a}/compare/{b}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** So sánh hai bản của một văn bản */
        get: operations["getDocumentsIdVersionsACompareB"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{id}/word": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Bản Word của dự thảo, để sửa và đưa lên lại */
        get: operations["getDocumentsIdWord"];
        put?: never;
        /** Đưa bản Word đã sửa lên, thành bản tiếp theo của dự thảo */
        post: operations["postDocumentsIdWord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Văn bản đã ban hành cùng loại ở vụ việc khác, để chép đoạn văn */
        get: operations["getDocumentsSimilar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Thay đổi trong cơ quan, gửi ngay khi xảy ra */
        get: operations["getEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Trả lại bản chính cho người giao */
        post: operations["postEvidenceIdReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence/{id}/striking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gạch một tài liệu khỏi danh mục, có lý do */
        post: operations["postEvidenceIdStriking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tệp đặt tạo đang ở đâu */
        get: operations["getExportsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tải tệp đã tạo */
        get: operations["getExportsIdFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tải lên một tệp */
        post: operations["postFiles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tên, loại và cách xem một tệp */
        get: operations["getFilesId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tải về bản gốc */
        get: operations["getFilesIdContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/{id}/html": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Văn bản Word để xem */
        get: operations["getFilesIdHtml"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/{id}/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mở bản gốc đã niêm phong, có ghi mục đích */
        post: operations["postFilesIdOpening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/{id}/pages/{page}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ảnh của một trang */
        get: operations["getFilesIdPagesPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hand-overs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Các lần bàn giao công việc */
        get: operations["getHandOvers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hand-overs/{id}/record.{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Biên bản bàn giao công việc */
        get: operations["getHandOversIdRecordKind"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/head-overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tổng quan: quá hạn vì sao và đang ở bàn nào, sắp đến hạn, theo phòng và lĩnh vực */
        get: operations["getHeadOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/incoming": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sổ văn bản đến */
        get: operations["getIncoming"];
        put?: never;
        /** Đăng ký văn bản đến; bì thư mật, đích danh không bóc */
        post: operations["postIncoming"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/incoming/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Một văn bản đến, bản quét và quá trình chuyển giao */
        get: operations["getIncomingId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/incoming/{id}/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Người nhận bóc bì thư mật, đích danh */
        post: operations["postIncomingIdOpening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/incoming/{id}/routing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Chuyển văn bản đến cho một cán bộ */
        post: operations["postIncomingIdRouting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/incoming/{id}/scans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Đính kèm bản quét bì thư, dấu bưu điện hay văn bản */
        post: operations["postIncomingIdScans"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/incoming/{id}/settlement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ghi kết quả giải quyết văn bản đến */
        post: operations["postIncomingIdSettlement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/incoming/{id}/voiding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hủy số đến vào nhầm: giữ số, ghi lý do */
        post: operations["postIncomingIdVoiding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/law": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Các bản quy trình theo thời gian, bản chờ áp dụng, và chỗ luật không có quy định chuyển tiếp */
        get: operations["getLaw"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/law/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Đưa các bản quy trình vào áp dụng, tất cả hoặc không bản nào */
        post: operations["postLawPublications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/law/successions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cơ quan đã kết thúc hoạt động và cơ quan kế thừa */
        get: operations["getLawSuccessions"];
        put?: never;
        /** Ghi cơ quan kế thừa của một cơ quan đã kết thúc hoạt động, có số văn bản */
        post: operations["postLawSuccessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/law/successions/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rút một dòng cơ quan kế thừa đã ghi, kèm lý do */
        post: operations["postLawSuccessionsIdWithdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/law/transitions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Chọn luật cho thời hạn bắt đầu trước ngày luật đổi mà không có quy định chuyển tiếp */
        put: operations["putLawTransitionsId"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mail-status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Thư điện tử của hệ thống: có máy chủ thư không, thư nào chưa gửi được và vì sao */
        get: operations["getMailStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/missing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Còn thiếu: đơn chưa đủ thông tin, ai đã hỏi, khi nào */
        get: operations["getMissing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Thông báo cho tôi, mới nhất trước */
        get: operations["getNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Số thông báo chưa đọc, đếm đến 100 */
        get: operations["getNoticesCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tôi được báo việc gì, bằng cách nào */
        get: operations["getNoticesPreferences"];
        /** Chọn được báo việc gì, bằng cách nào */
        put: operations["putNoticesPreferences"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Đánh dấu đã đọc: những thông báo nêu ra, hoặc tất cả */
        post: operations["postNoticesReading"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Thiết lập của cơ quan: phòng tiếp công dân, tuyến bút phê, sổ văn bản đi, đôn đốc */
        get: operations["getOffice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Các thời hạn nội bộ mà cơ quan tự đặt được */
        get: operations["getOfficeLimits"];
        /** Đặt một thời hạn nội bộ của cơ quan, có căn cứ; để trống thì theo quy trình */
        put: operations["putOfficeLimits"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/online-dialogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Đặt: đối thoại trực tuyến có được tính là đối thoại hay không */
        put: operations["putOfficeOnlineDialogue"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/outgoing-book": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Chọn sổ văn bản đi: sổ ở đây, hoặc số do hệ thống quản lý văn bản cấp */
        put: operations["putOfficeOutgoingBook"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/reception-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Đặt quy chế tiếp công dân của địa phương */
        put: operations["putOfficeReceptionRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/reminder-rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Đặt số lần đôn đốc trước khi báo cáo đề nghị kiểm tra trách nhiệm */
        put: operations["putOfficeReminderRounds"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rooms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Đặt các phòng tiếp công dân */
        put: operations["putOfficeRooms"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/routing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Đặt tuyến bút phê: đơn qua những bàn nào trước khi đến người xử lý */
        put: operations["putOfficeRouting"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/officers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cán bộ trong cơ quan, để phân công */
        get: operations["getOfficers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/officers/{id}/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ghi một đợt nghỉ và người thay */
        post: operations["postOfficersIdAbsences"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/officers/{id}/disabling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Khóa tài khoản sau khi đã bàn giao */
        post: operations["postOfficersIdDisabling"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/officers/{id}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bàn giao toàn bộ công việc của một cán bộ */
        post: operations["postOfficersIdHandOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/officers/{id}/work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tất cả những gì một cán bộ đang giữ, để bàn giao */
        get: operations["getOfficersIdWork"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Số việc của tôi, của đơn vị, quá hạn, sắp đến hạn */
        get: operations["getOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/petitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nhập đơn; đủ thông tin thì vào sổ và bắt đầu xử lý */
        post: operations["postPetitions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/petitions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hồ sơ của một đơn */
        get: operations["getPetitionsId"];
        /** Sửa đơn chưa đủ thông tin; vào sổ khi đủ */
        put: operations["putPetitionsId"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/petitions/{id}/arrival": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Đơn đến thế nào: số đến, bút phê */
        get: operations["getPetitionsIdArrival"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/petitions/{id}/chases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ghi việc đã hỏi, hoặc đã được trả lời, về thông tin còn thiếu */
        post: operations["postPetitionsIdChases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/petitions/{id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cùng một người liên hệ lại về việc này: ghi thêm một cuộc, không mở việc mới */
        post: operations["postPetitionsIdContacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/petitions/{id}/errands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Việc kèm theo của một việc, một văn bản hay cả hồ sơ, với kết quả của chúng */
        get: operations["getPetitionsIdErrands"];
        put?: never;
        /** Mở một việc kèm theo: lấy ý kiến, họp, chuyển phát lại… */
        post: operations["postPetitionsIdErrands"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/petitions/{id}/parties/{partyId}/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mở thông tin người tố cáo, có ghi mục đích */
        post: operations["postPetitionsIdPartiesPartyIdOpening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/petitions/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Diễn biến, mới nhất trước */
        get: operations["getPetitionsIdTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/petitions/{id}/voiding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hủy đơn vào sổ nhầm: giữ số, ghi lý do */
        post: operations["postPetitionsIdVoiding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/petitions/earlier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Những lần trước của một người */
        get: operations["getPetitionsEarlier"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/receptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lãnh đạo tiếp công dân: các buổi tiếp, người chờ được tiếp, số ngày tiếp trong tháng */
        get: operations["getReceptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/receptions/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Đề nghị lãnh đạo tiếp một công dân, một vụ việc */
        post: operations["postReceptionsRegistrations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/receptions/registrations/{id}/agreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Đồng ý tiếp, xếp vào một buổi */
        post: operations["postReceptionsRegistrationsIdAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/receptions/registrations/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Không tiếp, nêu lý do */
        post: operations["postReceptionsRegistrationsIdRefusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/receptions/registrations/{id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ghi kết quả tiếp một người: trả lời ngay, giao giải quyết, hoặc vắng mặt */
        post: operations["postReceptionsRegistrationsIdResult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/receptions/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lập một buổi tiếp, bắt đầu từ đề xuất lịch */
        post: operations["postReceptionsSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/receptions/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Một buổi tiếp: người được tiếp, kết quả, các mốc theo quy chế */
        get: operations["getReceptionsSessionsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Các sổ được xem, với cột, điều kiện lọc và thứ tự của chúng */
        get: operations["getRegisters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registers/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Một trang của sổ; mọi tham số khác là điều kiện lọc của sổ đó */
        get: operations["getRegistersKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registers/{key}/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Số dòng của sổ theo điều kiện lọc, không kể số đã hủy và dòng lặp lại của cùng vụ việc; đếm đến 10.000 */
        get: operations["getRegistersKeyCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registers/{key}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Đặt tạo tệp Excel hoặc Word của sổ */
        post: operations["postRegistersKeyExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registers/{key}/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Các cách xem sổ đã lưu của tôi */
        get: operations["getRegistersKeyViews"];
        put?: never;
        /** Lưu cách xem sổ; cùng tên thì thay */
        post: operations["postRegistersKeyViews"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registers/{key}/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Bỏ một cách xem sổ */
        delete: operations["deleteRegistersKeyViewsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Soạn một công văn đôn đốc gửi một cơ quan về các vụ việc đã chọn */
        post: operations["postReminders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reminders/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rút một công văn đôn đốc chưa phát hành */
        post: operations["postRemindersIdWithdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/runs/{id}/diagram": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sơ đồ quy trình và vị trí hiện tại */
        get: operations["getRunsIdDiagram"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/runs/{id}/messages/{elementId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ghi nhận việc mà quy trình đang chờ */
        post: operations["postRunsIdMessagesElementId"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/runs/{id}/side-procedures/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mở một thủ tục kèm theo */
        post: operations["postRunsIdSideProceduresKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Khay máy quét: bản quét chưa đính kèm */
        get: operations["getScans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Bỏ một bản quét khỏi khay */
        delete: operations["deleteScansId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tìm theo số, tên, địa chỉ hay từ ngữ, có dấu hoặc không dấu */
        get: operations["getSearch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Người đang đăng nhập */
        get: operations["getSession"];
        put?: never;
        /** Đăng nhập */
        post: operations["postSession"];
        /** Đăng xuất */
        delete: operations["deleteSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/signing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Văn bản chờ tôi soát hoặc ký, gấp nhất trước */
        get: operations["getSigning"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/signing-chains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Đặt tuyến trình ký cho một loại văn bản */
        post: operations["postSigningChains"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/signing-chains/{id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Kết thúc một tuyến trình ký từ sau một ngày */
        post: operations["postSigningChainsIdClosing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/signing-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tuyến trình ký và việc giao ký của cơ quan */
        get: operations["getSigningRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/signing/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Chương trình ký số gửi lại văn bản đã ký */
        post: operations["postSigningToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/signing/{token}/paper.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Chương trình ký số tải văn bản cần ký */
        get: operations["getSigningTokenPaperPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Danh sách việc, gấp nhất trước */
        get: operations["getTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Một việc: biểu mẫu, căn cứ, thời hạn, văn bản */
        get: operations["getTasksId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/assignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Phân công cho một cán bộ */
        post: operations["postTasksIdAssignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nhận việc */
        post: operations["postTasksIdClaim"];
        /** Trả việc về đơn vị */
        delete: operations["deleteTasksIdClaim"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hoàn thành việc */
        post: operations["postTasksIdCompletion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Lưu nháp những gì đang nhập */
        put: operations["putTasksIdDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/papers/{template}/word": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lập dự thảo từ những gì đang nhập, để sửa bằng Word trước khi hoàn thành việc */
        post: operations["postTasksIdPapersTemplateWord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Xem trước văn bản theo những gì đang nhập */
        post: operations["postTasksIdPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/preview.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Bản in hoặc bản Word của văn bản theo nháp đã lưu */
        get: operations["getTasksIdPreviewFormat"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Việc hôm nay của tôi: việc đến hạn và lịch hẹn đến hết tuần */
        get: operations["getToday"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Đơn chuyển đến cơ quan, hoặc đã chuyển đi */
        get: operations["getTransfers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/transfers/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tiếp nhận đơn chuyển đến: vào sổ của cơ quan mình */
        post: operations["postTransfersIdAcceptance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/transfers/{id}/paper.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Văn bản kèm theo đơn chuyển đến */
        get: operations["getTransfersIdPaperPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/transfers/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Trả lại đơn chuyển đến, nêu lý do */
        post: operations["postTransfersIdReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ai đang giữ việc gì; tên đồng nghiệp chỉ người đứng đầu thấy */
        get: operations["getWorkload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AbsenceRow: {
            abilities: {
                end: boolean;
            };
            endedOn: components["schemas"]["Day"] | null;
            fromOn: components["schemas"]["Day"];
            /** Format: uuid */
            id: string;
            officer: components["schemas"]["Person"];
            reason: string | null;
            substitute: components["schemas"]["Person"] | null;
            toOn: components["schemas"]["Day"];
        };
        Agency: {
            code: string;
            /** Format: uuid */
            id: string;
            kind: string;
            name: string;
        };
        Arrival: {
            abilities: {
                chase: boolean;
                void: boolean;
            };
            chases: {
                at: components["schemas"]["Instant"];
                /** Format: uuid */
                id: string;
                items: string[];
                /** @enum {string} */
                kind: "asked" | "answered";
                /** @enum {string} */
                means: "phone" | "letter" | "visit" | "email";
                note: string;
                officer: string;
            }[];
            incoming: {
                arrivedOn: components["schemas"]["Day"];
                /** Format: uuid */
                id: string;
                number: number;
                postmarkOn: components["schemas"]["Day"] | null;
                year: number;
            } | null;
            missing: {
                /** @enum {string} */
                item: "name" | "phone" | "commune" | "address" | "idNumber" | "signature" | "content" | "files" | "receivedOn" | "other";
                name: string;
            }[];
            notes: {
                assists: string[];
                at: components["schemas"]["Instant"];
                dueOn: components["schemas"]["Day"] | null;
                /** Format: uuid */
                id: string;
                informed: string[];
                lead: string | null;
                officer: string;
                passedOn: boolean;
                text: string;
                title: string;
            }[];
            voidReason: string | null;
        };
        AwaitedRow: {
            abilities: {
                answer: boolean;
                withdraw: boolean;
            };
            answeredOn: components["schemas"]["Day"] | null;
            askedOn: components["schemas"]["Day"];
            body: string;
            bodyKey: string;
            caseCode: string | null;
            content: string | null;
            dueOn: components["schemas"]["Day"] | null;
            dueState: components["schemas"]["DueState"];
            dueWords: string | null;
            fileIds: string[];
            /** Format: uuid */
            id: string;
            internal: boolean;
            late: boolean;
            law: string;
            letter: {
                number: string | null;
                on: components["schemas"]["Day"] | null;
            } | null;
            letterNumber: string | null;
            name: string;
            opinion: components["schemas"]["Opinion"] | null;
            pending: {
                /** Format: uuid */
                reminderId: string;
                round: number;
            } | null;
            petitionCode: string | null;
            /** Format: uuid */
            petitionId: string;
            reminders: number;
            /** Format: uuid */
            runId: string;
            sealed: boolean;
            /** @enum {string} */
            state: "open" | "answered" | "silent" | "cancelled";
            title: string;
            wantsOpinion: boolean;
        };
        BetweenLaws: {
            /** @enum {string} */
            choice: "earlier" | "old" | "new";
            deadline: string;
            name: string;
            now: string;
            old: string;
            oldLaw: string;
            setAt: components["schemas"]["Instant"] | null;
            setBy: string | null;
            source: string | null;
            until: components["schemas"]["Day"];
        };
        BriefingFigure: {
            count: number;
            filters: {
                [key: string]: string;
            };
            label: string;
            no: string;
            register: string;
        };
        CalendarBook: {
            abilities: {
                administer: boolean;
                setHours: boolean;
            };
            changes: {
                at: components["schemas"]["Instant"];
                by: string;
                documentNumber: string;
                documentOn: components["schemas"]["Day"];
                done: number;
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "notice" | "correction" | "hours";
                reason: string;
                shifted: number;
                /** @enum {string} */
                state: "waiting" | "running" | "done" | "failed";
                total: number;
            }[];
            days: {
                date: components["schemas"]["Day"];
                /** @enum {string} */
                kind: "holiday" | "compensation" | "swap_off" | "swap_work";
                name: string;
                source: string;
                /** @enum {string} */
                status: "official" | "provisional" | "pending";
            }[];
            hours: {
                from: components["schemas"]["Day"];
                own: boolean;
                sessions: {
                    from: string;
                    until: string;
                }[];
                source: string;
            }[];
            year: number;
            years: {
                pending: number;
                provisional: number;
                year: number;
            }[];
        };
        CaseFile: {
            /** Format: uuid */
            caseId: string;
            courtDeliveries: {
                court: string;
                deliveredOn: components["schemas"]["Day"];
                handoverId: string | null;
                /** Format: uuid */
                id: string;
                lastNo: number;
                receivedBy: string;
                requestedOn: components["schemas"]["Day"];
                requestNumber: string;
            }[];
            diary: {
                by: string;
                corrected: boolean;
                correctsId: string | null;
                enteredAt: components["schemas"]["Instant"];
                /** Format: uuid */
                id: string;
                on: components["schemas"]["Day"];
                people: string | null;
                place: string | null;
                time: string | null;
                what: string;
            }[];
            dossier: {
                at: components["schemas"]["Instant"];
                done: number;
                failure: string | null;
                pages: number | null;
                size: number | null;
                stale: boolean;
                /** @enum {string} */
                state: "waiting" | "building" | "ready" | "failed";
                total: number;
            } | null;
            earlierNumberings: {
                at: components["schemas"]["Instant"];
                by: string;
                lastNo: number;
                reason: string | null;
                version: number;
            }[];
            evidence: {
                condition: string | null;
                fileId: string | null;
                folio: string | null;
                /** @enum {string} */
                form: "original" | "certified" | "copy" | "electronic" | "object";
                handoverId: string | null;
                /** Format: uuid */
                id: string;
                name: string;
                pages: number | null;
                position: number;
                receivedFrom: string;
                receivedOn: components["schemas"]["Day"];
                returnedOn: components["schemas"]["Day"] | null;
                returnedTo: string | null;
                returnRecordId: string | null;
                struckReason: string | null;
            }[];
            index: {
                fromNo: number;
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "file" | "document" | "evidence";
                on: components["schemas"]["Day"] | null;
                title: string | null;
                toNo: number;
            }[];
            loans: {
                borrower: string;
                dueOn: components["schemas"]["Day"];
                /** Format: uuid */
                id: string;
                lentOn: components["schemas"]["Day"];
                purpose: string;
                returnedOn: components["schemas"]["Day"] | null;
            }[];
            mayKeep: boolean;
            numbering: {
                at: components["schemas"]["Instant"];
                by: string;
                reason: string | null;
                version: number;
            } | null;
            sealed: boolean;
            unnumbered: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "file" | "document" | "evidence";
                on: components["schemas"]["Day"] | null;
                pages: number | null;
                title: string;
            }[];
        };
        CertificateRow: {
            addedAt: components["schemas"]["Instant"];
            hasImage: boolean;
            /** Format: uuid */
            id: string;
            imageMm: number | null;
            issuer: string;
            /** @enum {string} */
            kind: "p12" | "remote" | "token";
            owner: {
                /** Format: uuid */
                id: string;
                name: string;
                title: string;
            } | null;
            serial: string;
            /** @enum {string} */
            state: "valid" | "expired" | "not_yet_valid" | "revoked";
            subject: string;
            trusted: boolean;
            validFrom: components["schemas"]["Instant"];
            validTo: components["schemas"]["Instant"];
        };
        Certificates: {
            agency: string;
            authorities: {
                /** Format: uuid */
                id: string;
                name: string;
                validFrom: components["schemas"]["Instant"];
                validTo: components["schemas"]["Instant"];
            }[];
            certificates: components["schemas"]["CertificateRow"][];
            remote: boolean;
        };
        Choice: {
            label: string;
            value: string;
        };
        Commune: {
            code: string;
            fullName: string;
            name: string;
            provinceCode: string;
            provinceName: string;
        };
        ContactClass: {
            guidance: string;
            handlings: string[];
            inScope: boolean;
            label: string;
            value: string;
        };
        ContactCount: {
            callers: number;
            channels: {
                callers: number;
                channel: string;
                contacts: number;
            }[];
            contacts: number;
            inScope: number;
            outside: number;
            waiting: number;
        };
        ContactInput: {
            /** @default  */
            address?: string;
            /** @default null */
            answers?: {
                [key: string]: unknown;
            } | null;
            channel: string;
            contactedOn: components["schemas"]["Day"];
            contactedTime: string;
            content: string;
            /** @enum {string} */
            entry: "hotline" | "onsite-reflection" | "regulation-reflection";
            /** @default [] */
            fileIds?: string[];
            /** @default reflection */
            kind?: components["schemas"]["Kind"];
            /** @default  */
            name?: string;
            /** @default false */
            offHours?: boolean;
            /** @default  */
            phone?: string;
            /** @default null */
            placeText?: string | null;
        };
        Counted: {
            count: number;
            filters: {
                [key: string]: string;
            };
        };
        Counter: {
            agency: string;
            day: components["schemas"]["Day"];
            rooms: string[];
            shifts: {
                at: components["schemas"]["Instant"];
                done: number;
                from: string;
                /** Format: uuid */
                id: string;
                note: string;
                room: string | null;
                serving: number;
                to: string;
                waiting: number;
            }[];
            tickets: {
                calledAt: components["schemas"]["Instant"] | null;
                calls: number;
                /** Format: uuid */
                id: string;
                number: number;
                officer: string | null;
                officerId: string | null;
                petitionCode: string | null;
                petitionId: string | null;
                /** @enum {string} */
                purpose: "petition" | "supplement" | "result" | "question";
                room: string | null;
                /** @enum {string} */
                state: "waiting" | "called" | "serving" | "done" | "absent";
                takenAt: components["schemas"]["Instant"];
            }[];
        };
        /**
         * Format: date
         * @description YYYY-MM-DD
         */
        Day: string;
        DeadlineRow: {
            dueAt: components["schemas"]["Instant"] | null;
            dueOn: components["schemas"]["Day"] | null;
            dueState: components["schemas"]["DueState"];
            dueWords: string | null;
            /** Format: uuid */
            id: string;
            internal: boolean;
            key: string;
            law: string;
            limit: string;
            metOn: components["schemas"]["Day"] | null;
            name: string;
            startedOn: components["schemas"]["Day"];
            /** @enum {string} */
            state: "open" | "met" | "missed" | "paused" | "cancelled";
            unverified: boolean;
        };
        Delegation: {
            basis: string;
            /** @enum {string} */
            capacity: "KT" | "TL" | "TUQ" | "Q";
            /** Format: uuid */
            id: string;
            lapsed: string | null;
            officer: {
                /** Format: uuid */
                id: string;
                name: string;
                title: string;
            };
            revokedOn: components["schemas"]["Day"] | null;
            signature: string[];
            signsFor: string;
            /** @enum {string} */
            state: "in-force" | "to-come" | "over";
            templates: string[] | null;
            titles: string[] | null;
            validFrom: components["schemas"]["Day"];
            validUntil: components["schemas"]["Day"] | null;
        };
        /** @enum {string} */
        DeliveryRoute: "post" | "hand" | "electronic" | "posting" | "file";
        DeliveryRow: {
            address: string | null;
            attempt: number;
            /** @enum {string} */
            capacity: "petitioner" | "respondent" | "related" | "superior" | "forwarder" | "inspectorate" | "other";
            code: string | null;
            /** Format: uuid */
            documentId: string;
            failedOn: components["schemas"]["Day"] | null;
            failureReason: string | null;
            handoverDocumentId: string | null;
            /** Format: uuid */
            id: string;
            issuedOn: components["schemas"]["Day"];
            name: string;
            /** Format: uuid */
            petitionId: string;
            position: number;
            postedFrom: components["schemas"]["Day"] | null;
            postedPlace: string | null;
            postedTo: components["schemas"]["Day"] | null;
            proofFileId: string | null;
            receivedBy: string | null;
            receivedOn: components["schemas"]["Day"] | null;
            retried: boolean;
            route: components["schemas"]["DeliveryRoute"];
            sealed: boolean;
            sentOn: components["schemas"]["Day"] | null;
            state: components["schemas"]["DeliveryState"];
        };
        /** @enum {string} */
        DeliveryState: "waiting" | "sent" | "received" | "failed";
        DeskRow: {
            abilities: {
                handOver: boolean;
                recordAbsence: boolean;
            };
            absentUntil: components["schemas"]["Day"] | null;
            /** Format: uuid */
            id: string;
            kinds: {
                count: number;
                name: string;
                procedure: string;
            }[];
            late: number;
            load: number;
            name: string;
            near: number;
            open: number;
            roles: components["schemas"]["Role"][];
            standIn: string | null;
            title: string;
            unit: string | null;
        };
        DocumentRow: {
            createdAt: components["schemas"]["Instant"];
            deliveries: components["schemas"]["DeliveryRow"][];
            effects: components["schemas"]["EffectRow"][];
            form: string | null;
            /** Format: uuid */
            id: string;
            issuedOn: components["schemas"]["Day"] | null;
            number: string | null;
            /** @enum {string} */
            rendering: "pending" | "ready" | "failed";
            rev: number;
            sealed: boolean;
            /** @enum {string} */
            state: "draft" | "approved" | "issued" | "void";
            template: string;
            title: string;
            verified: boolean;
            version: number;
        };
        Dossier: {
            abilities: {
                edit: boolean;
                readIdentity: boolean;
            };
            cases: {
                acceptedOn: components["schemas"]["Day"] | null;
                code: string;
                /** Format: uuid */
                id: string;
                outcome: string | null;
                procedure: string;
                procedureName: string;
                settledOn: components["schemas"]["Day"] | null;
                state: string;
                stateName: string;
            }[];
            deadlines: components["schemas"]["DeadlineRow"][];
            documents: components["schemas"]["DocumentRow"][];
            files: components["schemas"]["FileRow"][];
            messages: {
                elementId: string;
                name: string;
                /** Format: uuid */
                runId: string;
            }[];
            parties: {
                address: string | null;
                birthYear: number | null;
                commune: components["schemas"]["Place"] | null;
                email: string | null;
                /** Format: uuid */
                id: string;
                idIssuedBy: string | null;
                idIssuedOn: components["schemas"]["Day"] | null;
                idNumber: string | null;
                job: string | null;
                /** @enum {string} */
                kind: "person" | "organisation";
                name: string;
                phone: string | null;
                /** @enum {string} */
                role: "petitioner" | "representative" | "respondent" | "relatedParty";
                sealed: boolean;
                unit: string | null;
            }[];
            petition: {
                channel: string;
                channelName: string;
                code: string | null;
                content: string;
                enteredAt: components["schemas"]["Instant"];
                entry: string;
                field: string | null;
                forwarder: {
                    letterNumber: string | null;
                    letterOn: components["schemas"]["Day"] | null;
                    name: string;
                } | null;
                /** Format: uuid */
                id: string;
                kind: components["schemas"]["Kind"] | null;
                kindName: string;
                originals: boolean;
                pages: number | null;
                petitioners: string;
                place: string | null;
                placeCommune: components["schemas"]["Place"] | null;
                receivedOn: components["schemas"]["Day"] | null;
                requests: string;
                rev: number;
                sealed: boolean;
                signatories: number;
                /** @enum {string} */
                state: "incomplete" | "open" | "handed_over" | "closed" | "voided";
                stateName: string;
                title: string;
                writtenOn: components["schemas"]["Day"] | null;
            };
            runs: {
                endedAt: components["schemas"]["Instant"] | null;
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "main" | "called" | "side" | "errand";
                name: string;
                outcomeName: string | null;
                procedure: string;
                release: {
                    hash: string;
                    version: number;
                };
                startedAt: components["schemas"]["Instant"];
                /** @enum {string} */
                state: "open" | "ended" | "interrupted";
            }[];
            sideProcedures: {
                allowed: boolean;
                key: string;
                law: string | null;
                name: string;
                reason: string | null;
                /** Format: uuid */
                runId: string;
            }[];
            tasks: components["schemas"]["TaskRow"][];
        };
        /** @enum {string} */
        DueState: "overdue" | "today" | "soon" | "ok" | "paused" | "none";
        EffectRow: {
            byDocumentId: string | null;
            /** @enum {string} */
            effect: "corrected" | "withdrawn" | "replaced" | "copied";
            number: string | null;
            onDay: components["schemas"]["Day"];
            title: string | null;
            words: string;
        };
        ErrandRow: {
            answers: {
                label: string;
                value: string;
            }[];
            awaited: components["schemas"]["AwaitedRow"][];
            documentId: string | null;
            documents: components["schemas"]["DocumentRow"][];
            endedAt: components["schemas"]["Instant"] | null;
            home: boolean;
            name: string;
            outcomeName: string | null;
            procedure: string;
            /** Format: uuid */
            runId: string;
            startedAt: components["schemas"]["Instant"];
            /** @enum {string} */
            state: "open" | "ended" | "interrupted";
            taskId: string | null;
            tasks: components["schemas"]["TaskRow"][];
        };
        Errands: {
            begun: components["schemas"]["ErrandRow"][];
            mayStart: {
                law: string | null;
                name: string;
                procedure: string;
            }[];
        };
        Explanation: {
            before: boolean;
            dueAt: components["schemas"]["Instant"] | null;
            dueOn: components["schemas"]["Day"] | null;
            extensions: {
                law: string;
                limit: string;
                on: components["schemas"]["Day"];
            }[];
            hours: {
                source: string;
                words: string;
            } | null;
            law: string;
            lawTitle: string;
            limit: string;
            metOn: components["schemas"]["Day"] | null;
            moved: {
                cause: string;
                day: components["schemas"]["Day"];
            } | null;
            name: string;
            pauses: {
                because: string;
                days: number | null;
                from: components["schemas"]["Day"];
                until: components["schemas"]["Day"] | null;
            }[];
            release: {
                hash: string;
                procedure: string;
                validFrom: components["schemas"]["Day"];
                validTo: components["schemas"]["Day"] | null;
                version: number;
            };
            skipped: {
                cause: string;
                day: components["schemas"]["Day"];
            }[];
            startedAt: components["schemas"]["Instant"] | null;
            startedBecause: string;
            startedOn: components["schemas"]["Day"];
            uncertain: string[];
            unverified: boolean;
            words: string[];
        };
        FileRow: {
            /** Format: uuid */
            id: string;
            kind: string;
            name: string;
            pages: number | null;
            /** @enum {string} */
            preview: "pages" | "pdf" | "html" | "none";
            sealed: boolean;
            size: number;
            title: string | null;
        };
        HandOverRow: {
            disabled: boolean;
            /** Format: uuid */
            id: string;
            items: number;
            madeAt: components["schemas"]["Instant"];
            madeBy: string;
            officer: components["schemas"]["Person"];
            reason: string;
        };
        HeadOverview: {
            abilities: {
                measure: boolean;
                readNames: boolean;
            };
            at: components["schemas"]["Instant"];
            causes: {
                key: string;
                label: string;
                late: components["schemas"]["Counted"];
            }[];
            desks: {
                key: string;
                label: string;
                late: components["schemas"]["Counted"];
                near: components["schemas"]["Counted"];
                open: components["schemas"]["Counted"];
                paused: components["schemas"]["Counted"];
            }[];
            fields: {
                key: string;
                label: string;
                late: components["schemas"]["Counted"];
                near: components["schemas"]["Counted"];
                open: components["schemas"]["Counted"];
                paused: components["schemas"]["Counted"];
            }[];
            matters: {
                cause: string;
                desk: string;
                dueName: string | null;
                dueOn: components["schemas"]["Day"];
                dueWords: string | null;
                officer: string | null;
                petitionCode: string | null;
                petitioner: string;
                /** Format: uuid */
                petitionId: string;
                sealed: boolean;
                step: string;
                /** Format: uuid */
                taskId: string;
                title: string;
                unit: string | null;
            }[];
            measures: {
                crowded: number;
                longRunningDays: number;
                nearDays: number;
            };
            people: {
                /** Format: uuid */
                id: string;
                late: components["schemas"]["Counted"];
                name: string;
                unit: string | null;
            }[];
            totals: {
                complex: components["schemas"]["Counted"];
                crowded: components["schemas"]["Counted"];
                late: components["schemas"]["Counted"];
                long: components["schemas"]["Counted"];
                near: components["schemas"]["Counted"];
                paused: components["schemas"]["Counted"];
                unsettled: components["schemas"]["Counted"];
            };
            units: {
                key: string;
                label: string;
                late: components["schemas"]["Counted"];
                near: components["schemas"]["Counted"];
                open: components["schemas"]["Counted"];
                paused: components["schemas"]["Counted"];
            }[];
        };
        HeardInput: {
            /** @default null */
            body?: string | null;
            came: boolean;
            /** @default null */
            contact?: string | null;
            /** @default null */
            dueOn?: components["schemas"]["Day"] | null;
            /** @default null */
            heardOn?: components["schemas"]["Day"] | null;
            /** @default null */
            outcome?: ("answered" | "assigned") | null;
            /** @default  */
            result?: string;
        };
        IncomingDetail: {
            abilities: {
                enter: boolean;
                open: boolean;
                route: boolean;
                scan: boolean;
                settle: boolean;
                void: boolean;
            };
            addressee: string;
            arrivedOn: components["schemas"]["Day"];
            enteredAt: components["schemas"]["Instant"];
            enteredBy: string;
            files: number;
            history: {
                at: components["schemas"]["Instant"];
                note: string | null;
                officer: string;
                words: string;
            }[];
            holder: components["schemas"]["Person"] | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "petition" | "document" | "other";
            kindName: string;
            letterNumber: string | null;
            letterOn: components["schemas"]["Day"] | null;
            number: number;
            petitions: number;
            postmarkOn: components["schemas"]["Day"] | null;
            registered: {
                code: string | null;
                /** Format: uuid */
                id: string;
                title: string;
            }[];
            rev: number;
            scans: components["schemas"]["FileRow"][];
            sealed: boolean;
            /** @enum {string} */
            secrecy: "open" | "secret" | "personal";
            sender: string;
            /** @enum {string} */
            state: "registered" | "routed" | "opened" | "settled" | "voided";
            stateName: string;
            summary: string;
            title: string;
            voidReason: string | null;
            year: number;
        };
        IncomingInput: {
            /** @default  */
            addressee?: string;
            /** @default null */
            addresseeId?: string | null;
            arrivedOn: components["schemas"]["Day"];
            /** @default [] */
            fileIds?: string[];
            /** @enum {string} */
            kind: "petition" | "document" | "other";
            /** @default null */
            letterNumber?: string | null;
            /** @default null */
            letterOn?: components["schemas"]["Day"] | null;
            /** @default null */
            postmarkOn?: components["schemas"]["Day"] | null;
            /**
             * @default open
             * @enum {string}
             */
            secrecy?: "open" | "secret" | "personal";
            /** @default  */
            sender?: string;
            /** @default  */
            summary?: string;
        };
        IncomingRow: {
            addressee: string;
            arrivedOn: components["schemas"]["Day"];
            enteredAt: components["schemas"]["Instant"];
            enteredBy: string;
            files: number;
            holder: components["schemas"]["Person"] | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "petition" | "document" | "other";
            kindName: string;
            letterNumber: string | null;
            letterOn: components["schemas"]["Day"] | null;
            number: number;
            petitions: number;
            postmarkOn: components["schemas"]["Day"] | null;
            sealed: boolean;
            /** @enum {string} */
            secrecy: "open" | "secret" | "personal";
            sender: string;
            /** @enum {string} */
            state: "registered" | "routed" | "opened" | "settled" | "voided";
            stateName: string;
            summary: string;
            title: string;
            voidReason: string | null;
            year: number;
        };
        /** Format: date-time */
        Instant: string;
        /** @enum {string} */
        Kind: "complaint" | "denunciation" | "recommendation" | "reflection" | "mixed" | "dispute";
        Law: {
            abilities: {
                administer: boolean;
            };
            betweenLaws: components["schemas"]["BetweenLaws"][];
            releases: components["schemas"]["LawRelease"][];
        };
        LawRelease: {
            changes: string[];
            createdAt: components["schemas"]["Instant"];
            /** Format: uuid */
            id: string;
            inForce: boolean;
            name: string;
            origin: string;
            procedure: string;
            publishedAt: components["schemas"]["Instant"] | null;
            publishedBy: string | null;
            reconstructed: boolean;
            running: number;
            takesOver: string | null;
            validFrom: components["schemas"]["Day"];
            validTo: components["schemas"]["Day"] | null;
            version: number;
        };
        Me: {
            abilities: ("hand-over" | "read-matters" | "register-petition" | "assign-tasks" | "administer" | "keep-incoming" | "serve-counter")[];
            agency: {
                code: string;
                /** Format: uuid */
                id: string;
                name: string;
            };
            demo: boolean;
            /** Format: uuid */
            id: string;
            insecure: boolean;
            name: string;
            roles: components["schemas"]["Role"][];
            title: string;
            unit: string | null;
            username: string;
        };
        Notice: {
            at: components["schemas"]["Instant"];
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["NoticeKind"];
            kindName: string;
            leadsTo: {
                id: string | null;
                /** @enum {string} */
                page: "task" | "petition" | "incoming" | "tasks";
            } | null;
            read: boolean;
            words: string;
        };
        /** @enum {string} */
        NoticeKind: "task-new" | "sent-back" | "routed" | "deadline-near" | "deadline-overdue" | "answered" | "undelivered" | "handed-over" | "crowd" | "signing-failed";
        NoticePreferences: {
            email: string | null;
            mail: boolean;
            ways: {
                app: boolean;
                digest: boolean;
                kind: components["schemas"]["NoticeKind"];
                mail: boolean;
                name: string;
            }[];
        };
        Office: {
            abilities: {
                administer: boolean;
            };
            book: {
                given: boolean;
                next: {
                    /** @enum {string} */
                    book: "own" | "external";
                    from: number;
                } | null;
                /** @enum {string} */
                now: "own" | "external";
                year: number;
            };
            channels: string[];
            desks: {
                officerId: string | null;
                role: components["schemas"]["Role"];
            }[];
            onlineDialogue: boolean;
            receptionRules: components["schemas"]["ReceptionRules"];
            reminderRounds: number;
            rooms: string[];
        };
        OfficerRow: {
            /** Format: uuid */
            id: string;
            name: string;
            openTasks: number;
            roles: components["schemas"]["Role"][];
            title: string;
            unit: string | null;
        };
        /** @enum {string} */
        Opinion: "agree" | "partly" | "disagree" | "other";
        PartyInput: {
            address?: string | null;
            birthYear?: number | null;
            communeCode?: string | null;
            email?: (string | "") | null;
            /** Format: uuid */
            id?: string;
            idIssuedBy?: string | null;
            idIssuedOn?: components["schemas"]["Day"] | null;
            idNumber?: string | null;
            job?: string | null;
            /** @enum {string} */
            kind: "person" | "organisation";
            name: string;
            phone?: string | null;
            /** @enum {string} */
            role: "petitioner" | "representative" | "respondent" | "relatedParty";
            unit?: string | null;
        };
        Person: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        PetitionInput: {
            channel: string;
            complete: boolean;
            /** @default  */
            content?: string;
            entry?: string;
            /** @default null */
            field?: string | null;
            /** @default [] */
            fileIds?: string[];
            /** @default null */
            forwarder?: {
                letterNumber: string | null;
                letterOn: components["schemas"]["Day"] | null;
                name: string;
            } | null;
            incomingId?: string | null;
            /** @default null */
            kind?: components["schemas"]["Kind"] | null;
            /** @default false */
            originals?: boolean;
            /** @default null */
            pages?: number | null;
            parties: components["schemas"]["PartyInput"][];
            /** @default null */
            placeCommune?: string | null;
            /** @default null */
            placeText?: string | null;
            receivedOn: components["schemas"]["Day"] | null;
            /** @default  */
            requests?: string;
            /** @default false */
            sealed?: boolean;
            /** @default null */
            signatories?: number | null;
            ticketId?: string | null;
            title: string;
            /** @default null */
            writtenOn?: components["schemas"]["Day"] | null;
        };
        PetitionRow: {
            caseCode: string | null;
            channel: string;
            channelName: string;
            code: string | null;
            content?: string;
            enteredAt: components["schemas"]["Instant"];
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["Kind"] | null;
            kindName: string;
            petitioners: string;
            place: string | null;
            receivedOn: components["schemas"]["Day"] | null;
            requests?: string;
            sealed: boolean;
            /** @enum {string} */
            state: "incomplete" | "open" | "handed_over" | "closed" | "voided";
            stateName: string;
            title: string;
        };
        PetitionSummary: {
            channel: string;
            channelName: string;
            code: string | null;
            content: string;
            enteredAt: components["schemas"]["Instant"];
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["Kind"] | null;
            kindName: string;
            petitioners: string;
            place: string | null;
            receivedOn: components["schemas"]["Day"] | null;
            requests: string;
            sealed: boolean;
            /** @enum {string} */
            state: "incomplete" | "open" | "handed_over" | "closed" | "voided";
            stateName: string;
            title: string;
        };
        Place: {
            code: string;
            fullName: string;
            provinceName: string;
        };
        Problem: {
            code: string;
            fields?: {
                [key: string]: string;
            };
            message: string;
        };
        Province: {
            code: string;
            fullName: string;
            name: string;
        };
        ReceptionRules: {
            admission?: {
                key: string;
                text: string;
            }[];
            assignWithin?: string;
            concludeWithin?: string;
            inviteBodiesBefore?: string;
            inviteCitizensBefore?: string;
            monthlyDay?: number;
            places?: string[];
            refusal?: {
                key: string;
                text: string;
            }[];
            reportAtLeast?: string;
            reportExtension?: string;
            reportWithin?: string;
            source?: string;
        };
        Receptions: {
            abilities: {
                agree: boolean;
                open: boolean;
                propose: boolean;
                record: boolean;
            };
            headTitle: string;
            months: {
                days: number;
                deputyDays: number;
                law: string;
                month: string;
                required: number | null;
            }[];
            rules: components["schemas"]["ReceptionRules"];
            sessions: components["schemas"]["Session"][];
            waiting: components["schemas"]["Registration"][];
        };
        RecordedContact: {
            code: string;
            /** Format: uuid */
            petitionId: string;
            taskId: string | null;
            title: string;
        };
        Register: {
            columns: {
                key: string;
                shown: boolean;
                title: string;
                /** @enum {string} */
                type: "text" | "day" | "instant" | "number" | "yesNo";
                width: number;
            }[];
            filters: {
                choices: {
                    label: string;
                    value: string;
                }[];
                hidden: boolean;
                key: string;
                title: string;
                /** @enum {string} */
                type: "text" | "day" | "choice" | "flag" | "id";
            }[];
            form: string | null;
            key: string;
            sorts: {
                key: string;
                title: string;
            }[];
            title: string;
            unit: string;
            usualSort: string;
        };
        RegisterLine: {
            cells: {
                [key: string]: string | number | boolean | null | components["schemas"]["Instant"];
            };
            /** Format: uuid */
            id: string;
            incomplete: boolean;
            leadsTo: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                page: "petition" | "incoming";
            } | null;
            sealed: boolean;
            voided: boolean;
        };
        RegisterView: {
            columns: string[];
            filters: {
                [key: string]: string;
            };
            /** Format: uuid */
            id: string;
            isDefault: boolean;
            name: string;
            sort: string;
        };
        Registration: {
            address: string | null;
            body: string | null;
            citizen: string;
            contact: string | null;
            content: string;
            declineReason: string | null;
            dueOn: components["schemas"]["Day"] | null;
            grounds: string[];
            heardOn: components["schemas"]["Day"] | null;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["Kind"] | null;
            matterCode: string | null;
            matterId: string | null;
            outcome: ("answered" | "assigned") | null;
            people: number;
            priority: ("crowd" | "complex" | "long-running")[];
            proposedAt: components["schemas"]["Instant"];
            proposer: string;
            result: string | null;
            sealed: boolean;
            sessionId: string | null;
            /** @enum {string} */
            state: "proposed" | "agreed" | "declined" | "heard" | "absent" | "done";
        };
        RegistrationInput: {
            /** @default null */
            address?: string | null;
            /** @default null */
            citizen?: string | null;
            content: string;
            /** @default [] */
            grounds?: string[];
            /** @default null */
            kind?: components["schemas"]["Kind"] | null;
            /** @default null */
            matterId?: string | null;
            /** @default 1 */
            people?: number;
            /** @default [] */
            priority?: ("crowd" | "complex" | "long-running")[];
        };
        /** @enum {string} */
        Role: "receptionist" | "clerk" | "handler" | "verifier" | "section-head" | "chief-of-office" | "deputy-head" | "head" | "inspector" | "administrator";
        ScanRow: {
            arrivedAt: components["schemas"]["Instant"];
            file: components["schemas"]["FileRow"] | null;
            /** Format: uuid */
            id: string;
            name: string;
            refusal: string | null;
        };
        Session: {
            chair: ("head" | "deputy") | null;
            chairName: string | null;
            code: string | null;
            given: number;
            heldOn: components["schemas"]["Day"] | null;
            /** Format: uuid */
            id: string;
            kind: ("regular" | "extraordinary") | null;
            on: components["schemas"]["Day"] | null;
            open: number;
            outcomeName: string | null;
            people: number;
            place: string | null;
            postBy: components["schemas"]["Day"] | null;
            postedOn: components["schemas"]["Day"] | null;
            state: string;
            time: string | null;
            unheard: number;
        };
        SessionDetail: {
            abilities: {
                agree: boolean;
                open: boolean;
                propose: boolean;
                record: boolean;
            };
            marks: {
                dueOn: components["schemas"]["Day"];
                /** @enum {string} */
                key: "invite-citizens" | "invite-bodies" | "conclude";
                limit: string;
            }[];
            registrations: components["schemas"]["Registration"][];
            rules: components["schemas"]["ReceptionRules"];
            session: components["schemas"]["Session"];
            tasks: {
                dueOn: components["schemas"]["Day"] | null;
                /** Format: uuid */
                id: string;
                mine: boolean;
                name: string;
            }[];
            waiting: components["schemas"]["Registration"][];
        };
        SessionInput: {
            /** @enum {string} */
            sessionChair: "head" | "deputy";
            sessionChairName: string;
            /** @enum {string} */
            sessionKind: "regular" | "extraordinary";
            sessionOn: components["schemas"]["Day"];
            sessionPlace: string;
            sessionTime: string;
        };
        SettableLimit: {
            deadline: string;
            law: string;
            name: string;
            own: {
                basis: string;
                setAt: components["schemas"]["Instant"];
                value: string;
                words: string;
            } | null;
            procedure: string;
            procedureName: string;
            unverified: boolean;
            usual: string;
            usualWords: string;
        };
        Signature: {
            basis: string | null;
            lines: string[];
            refusal: {
                code: string;
                message: string;
            } | null;
        };
        SignatureRow: {
            at: components["schemas"]["Instant"] | null;
            certificate: {
                issuer: string;
                serial: string;
                subject: string;
                validFrom: components["schemas"]["Instant"];
                validTo: components["schemas"]["Instant"];
            } | null;
            failure: string | null;
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            purpose: "leader" | "agency" | "copy";
            /** @enum {string} */
            state: "pending" | "done" | "failed";
            title: string | null;
            verdict: components["schemas"]["Verdict"] | null;
            waitsFor: ("telephone" | "token") | null;
        };
        Signatures: {
            abilities: {
                copy: boolean;
                retry: boolean;
                token: boolean;
                upload: boolean;
            };
            copies: {
                by: string;
                /** Format: uuid */
                id: string;
                madeAt: components["schemas"]["Instant"];
                number: string;
                signature: components["schemas"]["SignatureRow"] | null;
            }[];
            signatures: components["schemas"]["SignatureRow"][];
            /** @enum {string} */
            signing: "none" | "digital" | "wet";
        };
        SigningChain: {
            /** Format: uuid */
            id: string;
            initials: {
                officerId: string | null;
                role: components["schemas"]["Role"];
                step: string;
            }[];
            inNameOf: string | null;
            signerId: string | null;
            signerRole: components["schemas"]["Role"] | null;
            /** @enum {string} */
            state: "in-force" | "to-come" | "over";
            template: string | null;
            title: string | null;
            validFrom: components["schemas"]["Day"];
            validUntil: components["schemas"]["Day"] | null;
        };
        Successions: {
            abilities: {
                administer: boolean;
            };
            items: {
                /** @enum {string} */
                body: "commune-committee" | "district-committee" | "department" | "public-unit";
                documentNumber: string;
                documentOn: components["schemas"]["Day"];
                endedOn: components["schemas"]["Day"];
                enteredBy: string;
                /** Format: uuid */
                id: string;
                name: string;
                scope: string | null;
                successor: string;
                withdrawnFor: string | null;
            }[];
        };
        TaskDetail: {
            abilities: {
                assign: boolean;
                claim: boolean;
                complete: boolean;
                release: boolean;
            };
            approval: {
                changes: {
                    after: string;
                    before: string;
                    label: string;
                }[] | null;
                document: components["schemas"]["DocumentRow"] | null;
                proposal: {
                    label: string;
                    value: string;
                }[];
                proposedBy: {
                    at: components["schemas"]["Instant"];
                    name: string;
                };
                remarks: {
                    at: components["schemas"]["Instant"];
                    by: string;
                    remark: string;
                }[];
                signature: components["schemas"]["Signature"] | null;
                slip: components["schemas"]["DocumentRow"] | null;
            } | null;
            assignee: components["schemas"]["Person"] | null;
            caseCode: string | null;
            caseId: string | null;
            completedBy: {
                at: components["schemas"]["Instant"];
                name: string;
            } | null;
            deadlines: components["schemas"]["DeadlineRow"][];
            document: components["schemas"]["DocumentRow"] | null;
            draft: {
                savedAt: components["schemas"]["Instant"];
            } | null;
            dueAt: components["schemas"]["Instant"] | null;
            dueName: string | null;
            dueOn: components["schemas"]["Day"] | null;
            dueState: components["schemas"]["DueState"];
            dueWords: string | null;
            files: components["schemas"]["FileRow"][];
            form: {
                components: unknown[];
                id: string;
                /** @constant */
                type: "default";
            } & {
                [key: string]: unknown;
            };
            grounds: {
                law: string;
                text: string;
                title: string;
            }[];
            held: boolean;
            /** Format: uuid */
            id: string;
            key: string;
            name: string;
            openedAt: components["schemas"]["Instant"];
            papers: {
                form: string | null;
                own: boolean;
                template: string;
                title: string;
                verified: boolean;
                when: string | null;
            }[];
            petition: components["schemas"]["PetitionSummary"];
            petitionCode: string | null;
            petitioner: string;
            /** Format: uuid */
            petitionId: string;
            procedure: string;
            procedureName: string;
            returned: {
                at: components["schemas"]["Instant"];
                by: string;
                remark: string;
            } | null;
            rev: number;
            role: components["schemas"]["Role"];
            sealed: boolean;
            sentBack: boolean;
            standingIn: boolean;
            /** @enum {string} */
            state: "open" | "completed" | "cancelled" | "suspended";
            suspendedBecause: string | null;
            timeLimit: {
                internal: boolean;
                law: string | null;
                value: string | null;
                words: string;
            } | null;
            title: string;
            values: {
                [key: string]: unknown;
            };
        };
        TaskRow: {
            abilities: {
                assign: boolean;
                claim: boolean;
                complete: boolean;
                release: boolean;
            };
            assignee: components["schemas"]["Person"] | null;
            caseCode: string | null;
            caseId: string | null;
            dueAt: components["schemas"]["Instant"] | null;
            dueName: string | null;
            dueOn: components["schemas"]["Day"] | null;
            dueState: components["schemas"]["DueState"];
            dueWords: string | null;
            held: boolean;
            /** Format: uuid */
            id: string;
            key: string;
            name: string;
            openedAt: components["schemas"]["Instant"];
            petitionCode: string | null;
            petitioner: string;
            /** Format: uuid */
            petitionId: string;
            procedure: string;
            procedureName: string;
            role: components["schemas"]["Role"];
            sealed: boolean;
            sentBack: boolean;
            standingIn: boolean;
            title: string;
        };
        Trail: {
            desks: {
                decision: ("approve" | "sendBack") | null;
                from: components["schemas"]["Instant"];
                name: string;
                officer: {
                    name: string;
                    title: string;
                } | null;
                remark: string | null;
                role: components["schemas"]["Role"];
                stay: string;
                step: string;
                taskId: string;
                until: components["schemas"]["Instant"] | null;
                words: string | null;
            }[];
            totals: {
                name: string;
                step: string;
                visits: number;
                workingDays: number;
            }[];
        };
        TransferRow: {
            abilities: {
                accept: boolean;
                readPaper: boolean;
                return: boolean;
            };
            code: string | null;
            from: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "transfer" | "guide" | "return" | "demand";
            kindName: string;
            number: string | null;
            outcome: string | null;
            petitionId: string | null;
            petitionKind: string;
            returnReason: string | null;
            sentOn: components["schemas"]["Day"];
            /** @enum {string} */
            state: "sent" | "accepted" | "returned";
            stateName: string;
            title: string | null;
            to: string;
        };
        /** @enum {string} */
        Verdict: "valid" | "changed" | "invalid" | "unknown_ca" | "expired" | "not_yet_valid";
        WaitingPaper: {
            /** @enum {string} */
            act: "initial" | "approve";
            document: components["schemas"]["DocumentRow"];
            drafter: {
                at: components["schemas"]["Instant"];
                name: string;
            } | null;
            reasons: {
                /** @enum {string} */
                code: "edited" | "returned" | "remark" | "sealed" | "unverified" | "deviates";
                words: string;
            }[];
            signature: components["schemas"]["Signature"] | null;
            task: {
                abilities: {
                    assign: boolean;
                    claim: boolean;
                    complete: boolean;
                    release: boolean;
                };
                assignee: components["schemas"]["Person"] | null;
                caseCode: string | null;
                caseId: string | null;
                dueAt: components["schemas"]["Instant"] | null;
                dueName: string | null;
                dueOn: components["schemas"]["Day"] | null;
                dueState: components["schemas"]["DueState"];
                dueWords: string | null;
                held: boolean;
                /** Format: uuid */
                id: string;
                key: string;
                name: string;
                openedAt: components["schemas"]["Instant"];
                petitionCode: string | null;
                petitioner: string;
                /** Format: uuid */
                petitionId: string;
                procedure: string;
                procedureName: string;
                rev: number;
                role: components["schemas"]["Role"];
                sealed: boolean;
                sentBack: boolean;
                standingIn: boolean;
                title: string;
            };
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getAbsences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AbsenceRow"][];
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteAbsencesId: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceRow"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAgencies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Agency"][];
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putAgencyMeasures: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    longRunningDays: number;
                    nearDays: number;
                };
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        longRunningDays: number;
                        nearDays: number;
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAssignmentProposal: {
        parameters: {
            query?: {
                due?: "overdue" | "soon" | "later" | "none";
                key?: string;
                limit?: number;
                procedure?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            candidates: string[];
                            officerId: string | null;
                            task: components["schemas"]["TaskRow"];
                        }[];
                        officers: {
                            /** Format: uuid */
                            id: string;
                            load: number;
                            name: string;
                            open: number;
                            title: string;
                        }[];
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAwaited: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                state?: "late" | "open" | "closed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AwaitedRow"][];
                        next: string | null;
                        remind: boolean;
                        rounds: number;
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAwaitedIdAnswer: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answeredOn?: components["schemas"]["Day"] | null;
                    content?: string | null;
                    fileIds?: string[];
                    letterNumber?: string | null;
                    opinion?: components["schemas"]["Opinion"] | null;
                    /** @enum {string} */
                    state: "answered" | "silent";
                };
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwaitedRow"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBriefingsKind: {
        parameters: {
            query: {
                from: components["schemas"]["Day"];
                to: components["schemas"]["Day"];
            };
            header?: never;
            path: {
                kind: "briefing" | "quick-report";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        figures: components["schemas"]["BriefingFigure"][];
                        present: components["schemas"]["BriefingFigure"][];
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBriefingsKind: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path: {
                kind: "briefing" | "quick-report";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    format: "docx" | "pdf";
                    from: components["schemas"]["Day"];
                    to: components["schemas"]["Day"];
                };
            };
        };
        responses: {
            /** @description Thành công */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCalendar: {
        parameters: {
            query?: {
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarBook"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCalendarHours: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    document: {
                        number: string;
                        /** Format: date */
                        on: string;
                        reason: string;
                    };
                    /** Format: date */
                    from: string;
                    sessions: {
                        from: string;
                        until: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarBook"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCalendarNotices: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    confirms: number | null;
                    days: {
                        /** Format: date */
                        date: string;
                        kind: ("holiday" | "compensation" | "swap_off" | "swap_work") | null;
                        name: string;
                    }[];
                    document: {
                        number: string;
                        /** Format: date */
                        on: string;
                        reason: string;
                    };
                };
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarBook"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCasesIdCourtDeliveries: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    court: string;
                    deliveredOn: components["schemas"]["Day"];
                    receivedBy: string;
                    /** @default false */
                    record?: boolean;
                    requestedOn: components["schemas"]["Day"];
                    requestNumber: string;
                };
            };
        };
        responses: {
            /** @description Thành công */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseFile"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCasesIdDiary: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    correctsId: string | null;
                    on: components["schemas"]["Day"];
                    people: string | null;
                    place: string | null;
                    time: string | null;
                    what: string;
                };
            };
        };
        responses: {
            /** @description Thành công */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseFile"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCasesIdDossier: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseFile"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCasesIdDossierPdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCasesIdEvidence: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    condition: string | null;
                    fileId: string | null;
                    /** @enum {string} */
                    form: "original" | "certified" | "copy" | "electronic" | "object";
                    name: string;
                    pages: number | null;
                    receivedFrom: string;
                    receivedOn: components["schemas"]["Day"];
                };
            };
        };
        responses: {
            /** @description Thành công */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseFile"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCasesIdFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseFile"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCasesIdLoans: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    borrower: string;
                    dueOn: components["schemas"]["Day"];
                    lentOn: components["schemas"]["Day"];
                    purpose: string;
                };
            };
        };
        responses: {
            /** @description Thành công */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseFile"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCasesIdLoansReturn: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    on: components["schemas"]["Day"];
                };
            };
        };
        responses: {
            /** @description Thành công */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseFile"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCasesIdNumbering: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "file" | "document" | "evidence";
                        pages?: number | null;
                    }[];
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description Thành công */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseFile"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCatalogueChoices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        channels: components["schemas"]["Choice"][];
                        fields: components["schemas"]["Choice"][];
                        kinds: components["schemas"]["Choice"][];
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCatalogueCommunes: {
        parameters: {
            query?: {
                limit?: number;
                province?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Commune"][];
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCatalogueProvinces: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Province"][];
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCatalogueReceptionRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            key: string;
                            name: string;
                            rules: components["schemas"]["ReceptionRules"];
                        }[];
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCertificateAuthorities: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: base64 */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Thành công */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Certificates"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteCertificateAuthoritiesId: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Certificates"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCertificates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Certificates"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCertificates: {
        parameters: {
            query?: never;
            header: {
                "X-KNTC": "1";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    image: string | null;
                    imageMm: number | null;
                    officerId: string | null;
                    source: {
                        /** Format: base64 */
                        file: string;
                        /** @constant */
                        kind: "p12";
                        passphrase: string;
                    } | {
                        /** Format: base64 */
                        file: string;
                        /** @constant */
                        kind: "token";
                    } | {
                        /** @constant */
                        kind: "remote";
                        serial: string;
                        user: string;
                    };
                };
            };
        };
        responses: {
            /** @description Thành công */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Certificates"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCertificatesIdRevocation: {
        parameters: {
            query?: never;
            header: {
                "X-KNTC": "1";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Certificates"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postContacts: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactInput"];
            };
        };
        responses: {
            /** @description Thành công */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedContact"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getContactsCount: {
        parameters: {
            query?: {
                from?: components["schemas"]["Day"];
                to?: components["schemas"]["Day"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactCount"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getContactsGuide: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        classes: components["schemas"]["ContactClass"][];
                        handlings: {
                            label: string;
                            value: string;
                        }[];
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCounter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Counter"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCounterCalls: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    room: string;
                };
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Counter"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCounterShifts: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default  */
                    note?: string;
                    /** @default null */
                    room?: string | null;
                    /** Format: uuid */
                    toOfficerId: string;
                };
            };
        };
        responses: {
            /** @description Thành công */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Counter"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCounterTickets: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    purpose: "petition" | "supplement" | "result" | "question";
                };
            };
        };
        responses: {
            /** @description Thành công */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        counter: components["schemas"]["Counter"];
                        number: number;
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCounterTicketsIdState: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    room: string;
                    /** @enum {string} */
                    state: "called" | "serving" | "done" | "absent";
                };
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Counter"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDeadlinesIdExplanation: {
        parameters: {
            query?: {
                hour?: string;
                limit?: string;
                pausedFrom?: string;
                pausedUntil?: string;
                startedOn?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explanation"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postDelegations: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    basis: string;
                    /** @enum {string} */
                    capacity: "KT" | "TL" | "TUQ" | "Q";
                    /** Format: uuid */
                    officerId: string;
                    signsFor: string;
                    templates: string[] | null;
                    validFrom: components["schemas"]["Day"];
                    validUntil: components["schemas"]["Day"] | null;
                };
            };
        };
        responses: {
            /** @description Thành công */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postDelegationsIdRevocation: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    revokedOn: components["schemas"]["Day"];
                };
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDeliveries: {
        parameters: {
            query?: {
                after?: string;
                from?: components["schemas"]["Day"];
                lack?: "unsent" | "unproved" | "failed" | "silent";
                limit?: number;
                q?: string;
                route?: components["schemas"]["DeliveryRoute"];
                to?: components["schemas"]["Day"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            address: string | null;
                            attempt: number;
                            /** @enum {string} */
                            capacity: "petitioner" | "respondent" | "related" | "superior" | "forwarder" | "inspectorate" | "other";
                            code: string | null;
                            /** Format: uuid */
                            documentId: string;
                            failedOn: components["schemas"]["Day"] | null;
                            failureReason: string | null;
                            handoverDocumentId: string | null;
                            /** Format: uuid */
                            id: string;
                            issuedOn: components["schemas"]["Day"];
                            name: string;
                            number: string | null;
                            petitionCode: string | null;
                            /** Format: uuid */
                            petitionId: string;
                            position: number;
                            postedFrom: components["schemas"]["Day"] | null;
                            postedPlace: string | null;
                            postedTo: components["schemas"]["Day"] | null;
                            proofFileId: string | null;
                            proofName: string | null;
                            receivedBy: string | null;
                            receivedOn: components["schemas"]["Day"] | null;
                            retried: boolean;
                            route: components["schemas"]["DeliveryRoute"];
                            sealed: boolean;
                            sendBy: {
                                late: boolean;
                                on: components["schemas"]["Day"];
                            } | null;
                            sentOn: components["schemas"]["Day"] | null;
                            state: components["schemas"]["DeliveryState"];
                            title: string;
                        }[];
                        lacks: {
                            failed: number;
                            silent: number;
                            unproved: number;
                            unsent: number;
                        };
                        next: string | null;
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postDeliveriesIdFailure: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    failedOn: components["schemas"]["Day"];
                    proofFileId?: string | null;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        confirms: components["schemas"]["TaskRow"][];
                        delivery: components["schemas"]["DeliveryRow"];
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postDeliveriesIdHandoverRecord: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        documentId: string;
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDeliveriesIdHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        attempts: components["schemas"]["DeliveryRow"][];
                        records: {
                            act: string;
                            at: components["schemas"]["Instant"];
                            attempt: number;
                            by: string;
                            onDay: components["schemas"]["Day"] | null;
                            reason: string | null;
                        }[];
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postDeliveriesIdOpening: {
        parameters: {
            query?: never;
            header: {
                "X-KNTC": "1";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    purpose: string;
                    /** @enum {string} */
                    what: "envelope" | "paper";
                };
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postDeliveriesIdPosting: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    from: components["schemas"]["Day"];
                    minutesFileId?: string | null;
                    place: string;
                    to: components["schemas"]["Day"];
                };
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        confirms: components["schemas"]["TaskRow"][];
                        delivery: components["schemas"]["DeliveryRow"];
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postDeliveriesIdReceipt: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    correction?: string | null;
                    proofFileId?: string | null;
                    receivedBy?: string | null;
                    receivedOn: components["schemas"]["Day"];
                };
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        confirms: components["schemas"]["TaskRow"][];
                        delivery: components["schemas"]["DeliveryRow"];
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postDeliveriesIdSending: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code?: string | null;
                    sentOn: components["schemas"]["Day"];
                };
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        confirms: components["schemas"]["TaskRow"][];
                        delivery: components["schemas"]["DeliveryRow"];
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postDeliveriesReceipts: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: {
                        /** Format: uuid */
                        id: string;
                        receivedBy?: string | null;
                        receivedOn: components["schemas"]["Day"];
                    }[];
                };
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        recorded: number;
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postDeliveriesSendings: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: {
                        code?: string | null;
                        /** Format: uuid */
                        id: string;
                    }[];
                    sentOn: components["schemas"]["Day"];
                };
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        recorded: number;
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocumentsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        abilities: {
                            word: boolean;
                        };
                        createdAt: components["schemas"]["Instant"];
                        css: string;
                        deliveries: components["schemas"]["DeliveryRow"][];
                        effects: components["schemas"]["EffectRow"][];
                        form: string | null;
                        html: string;
                        /** Format: uuid */
                        id: string;
                        issuedOn: components["schemas"]["Day"] | null;
                        number: string | null;
                        /** @enum {string} */
                        rendering: "pending" | "ready" | "failed";
                        rev: number;
                        sealed: boolean;
                        setAside: number | null;
                        /** @enum {string} */
                        state: "draft" | "approved" | "issued" | "void";
                        template: string;
                        title: string;
                        verified: boolean;
                        version: number;
                        versions: {
                            at: components["schemas"]["Instant"];
                            by: string | null;
                            sha256: {
                                docx: string;
                                pdf: string;
                            } | null;
                            /** @enum {string} */
                            text: "facts" | "word";
                            version: number;
                        }[];
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocumentsIdVersionFormat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                format: "pdf" | "docx";
                id: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postDocumentsIdCopies: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocumentsIdCopiesCopyIdPdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                copyId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocumentsIdSignatures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Signatures"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postDocumentsIdSigned: {
        parameters: {
            query?: never;
            header: {
                "X-KNTC": "1";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Signatures"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postDocumentsIdSigning: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postDocumentsIdSigningTickets: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        deliver: string;
                        expiresAt: components["schemas"]["Instant"];
                        fetch: string;
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocumentsIdTrail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Trail"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocumentsIdVersionsACompareB: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                a: number;
                b: number;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        paragraphs: {
                            /** @enum {string} */
                            kind: "same" | "added" | "removed" | "changed";
                            parts: {
                                /** @enum {string} */
                                change: "same" | "added" | "removed";
                                text: string;
                            }[];
                            style: string;
                        }[];
                        same: boolean;
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocumentsIdWord: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postDocumentsIdWord: {
        parameters: {
            query?: never;
            header: {
                "X-KNTC": "1";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        documentId: string;
                        notices: string[];
                        rev: number;
                        version: number;
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocumentsSimilar: {
        parameters: {
            query: {
                after?: string;
                limit?: number;
                petitionId: string;
                q?: string;
                template: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            issuedOn: components["schemas"]["Day"];
                            number: string | null;
                            outcomeName: string | null;
                            paragraphs: string[];
                            /** Format: uuid */
                            petitionId: string;
                            petitionTitle: string | null;
                            title: string;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEvents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postEvidenceIdReturn: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    on: components["schemas"]["Day"];
                    /** @default false */
                    record?: boolean;
                    to: string;
                };
            };
        };
        responses: {
            /** @description Thành công */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseFile"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postEvidenceIdStriking: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Thành công */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseFile"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getExportsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        failure: string | null;
                        /** @enum {string} */
                        format: "xlsx" | "docx" | "pdf";
                        /** Format: uuid */
                        id: string;
                        rowsDone: number;
                        rowsTotal: number;
                        /** @enum {string} */
                        state: "pending" | "running" | "ready" | "failed";
                        title: string;
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getExportsIdFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postFiles: {
        parameters: {
            query?: never;
            header: {
                "X-KNTC": "1";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Thành công */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        kind: string;
                        name: string;
                        notes: string[];
                        pages: number | null;
                        /** @enum {string} */
                        preview: "pages" | "pdf" | "html" | "none";
                        sealed: boolean;
                        size: number;
                        title: string | null;
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFilesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileRow"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFilesIdContent: {
        parameters: {
            query?: {
                inline?: "1";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFilesIdHtml: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        html: string;
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postFilesIdOpening: {
        parameters: {
            query?: never;
            header: {
                "X-KNTC": "1";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    purpose: string;
                };
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFilesIdPagesPage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                page: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/webp": string;
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHandOvers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["HandOverRow"][];
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHandOversIdRecordKind: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                kind: "pdf" | "docx";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHeadOverview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeadOverview"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getIncoming: {
        parameters: {
            query?: {
                after?: string;
                from?: components["schemas"]["Day"];
                kind?: "petition" | "document" | "other";
                limit?: number;
                q?: string;
                scope?: "all" | "mine";
                secrecy?: "open" | "closed";
                state?: "registered" | "routed" | "opened" | "settled" | "voided";
                to?: components["schemas"]["Day"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["IncomingRow"][];
                        next: string | null;
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postIncoming: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IncomingInput"];
            };
        };
        responses: {
            /** @description Thành công */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncomingDetail"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getIncomingId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncomingDetail"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postIncomingIdOpening: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entry: components["schemas"]["IncomingDetail"] | null;
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postIncomingIdRouting: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    holderId: string;
                    /** @default  */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entry: components["schemas"]["IncomingDetail"] | null;
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postIncomingIdScans: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    fileIds: string[];
                };
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncomingDetail"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postIncomingIdSettlement: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    result: string;
                };
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entry: components["schemas"]["IncomingDetail"] | null;
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postIncomingIdVoiding: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entry: components["schemas"]["IncomingDetail"] | null;
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLaw: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Law"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postLawPublications: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    releases: string[];
                };
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Law"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLawSuccessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Successions"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postLawSuccessions: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    body: "commune-committee" | "district-committee" | "department" | "public-unit";
                    documentNumber: string;
                    /** Format: date */
                    documentOn: string;
                    /** Format: date */
                    endedOn: string;
                    name: string;
                    scope: string | null;
                    successorId: string | null;
                    successorName: string | null;
                };
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Successions"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postLawSuccessionsIdWithdrawal: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Successions"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putLawTransitionsId: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    source: string;
                    /** @enum {string} */
                    value: "earlier" | "old" | "new";
                };
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Law"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMailStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        configured: boolean;
                        failing: {
                            at: components["schemas"]["Instant"];
                            failure: string;
                            failures: number;
                            officer: string;
                            /** @enum {string} */
                            what: "notice" | "digest";
                        }[];
                        from: string | null;
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMissing: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            asked: {
                                answered: boolean;
                                at: components["schemas"]["Instant"];
                                by: string;
                            } | null;
                            code: string | null;
                            enteredAt: components["schemas"]["Instant"];
                            /** Format: uuid */
                            id: string;
                            incomplete: boolean;
                            missing: {
                                /** @enum {string} */
                                item: "name" | "phone" | "commune" | "address" | "idNumber" | "signature" | "content" | "files" | "receivedOn" | "other";
                                name: string;
                            }[];
                            petitioners: string;
                            title: string;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getNotices: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                unread?: "1";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Notice"][];
                        next: string | null;
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getNoticesCount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        unread: number;
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getNoticesPreferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticePreferences"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putNoticesPreferences: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string | null;
                    ways: {
                        app: boolean;
                        digest: boolean;
                        kind: components["schemas"]["NoticeKind"];
                        mail: boolean;
                    }[];
                };
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticePreferences"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postNoticesReading: {
        parameters: {
            query?: never;
            header: {
                "X-KNTC": "1";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: "all" | string[];
                };
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        unread: number;
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOffice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Office"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOfficeLimits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SettableLimit"][];
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putOfficeLimits: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    basis: string;
                    deadline: string;
                    procedure: string;
                    value: string | null;
                };
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SettableLimit"][];
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putOfficeOnlineDialogue: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    allowed: boolean;
                };
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Office"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putOfficeOutgoingBook: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    book: "own" | "external";
                };
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Office"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putOfficeReceptionRules: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceptionRules"];
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Office"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putOfficeReminderRounds: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rounds: number;
                };
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Office"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putOfficeRooms: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rooms: string[];
                };
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Office"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putOfficeRouting: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    channels: string[];
                    desks: {
                        officerId: string | null;
                        role: components["schemas"]["Role"];
                    }[];
                };
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Office"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOfficers: {
        parameters: {
            query?: {
                for?: "read" | "assign";
                role?: components["schemas"]["Role"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OfficerRow"][];
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postOfficersIdAbsences: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    fromOn: components["schemas"]["Day"];
                    reason: string;
                    substituteId: string | null;
                    toOn: components["schemas"]["Day"];
                };
            };
        };
        responses: {
            /** @description Thành công */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceRow"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postOfficersIdDisabling: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postOfficersIdHandOver: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    others: {
                        /** Format: uuid */
                        id: string;
                        toOfficerId: string | null;
                    }[];
                    reason: string;
                    /** Format: uuid */
                    toOfficerId: string;
                };
            };
        };
        responses: {
            /** @description Thành công */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandOverRow"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOfficersIdWork: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        drafts: {
                            petitionCode: string | null;
                            /** Format: uuid */
                            taskId: string;
                            taskName: string;
                        }[];
                        envelopes: {
                            /** Format: uuid */
                            id: string;
                            number: number;
                            opened: boolean;
                            year: number;
                        }[];
                        substitutions: {
                            fromOn: components["schemas"]["Day"];
                            /** Format: uuid */
                            id: string;
                            officerName: string;
                            toOn: components["schemas"]["Day"];
                        }[];
                        tasks: {
                            abilities: {
                                assign: boolean;
                                claim: boolean;
                                complete: boolean;
                                release: boolean;
                            };
                            assignee: components["schemas"]["Person"] | null;
                            caseCode: string | null;
                            caseId: string | null;
                            dueAt: components["schemas"]["Instant"] | null;
                            dueName: string | null;
                            dueOn: components["schemas"]["Day"] | null;
                            dueState: components["schemas"]["DueState"];
                            dueWords: string | null;
                            held: boolean;
                            /** Format: uuid */
                            id: string;
                            key: string;
                            name: string;
                            openedAt: components["schemas"]["Instant"];
                            petitionCode: string | null;
                            petitioner: string;
                            /** Format: uuid */
                            petitionId: string;
                            procedure: string;
                            procedureName: string;
                            role: components["schemas"]["Role"];
                            roleName: string;
                            sealed: boolean;
                            sentBack: boolean;
                            standingIn: boolean;
                            title: string;
                        }[];
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOverview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dueSoon: number;
                        mine: number;
                        overdue: number;
                        unassigned: number;
                        unit: number;
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPetitions: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PetitionInput"];
            };
        };
        responses: {
            /** @description Thành công */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dossier"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPetitionsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dossier"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putPetitionsId: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PetitionInput"];
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dossier"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPetitionsIdArrival: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Arrival"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPetitionsIdChases: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: ("name" | "phone" | "commune" | "address" | "idNumber" | "signature" | "content" | "files" | "receivedOn" | "other")[];
                    /** @enum {string} */
                    kind: "asked" | "answered";
                    /** @enum {string} */
                    means: "phone" | "letter" | "visit" | "email";
                    /** @default  */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Arrival"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPetitionsIdContacts: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    channel: string;
                    contactedOn: components["schemas"]["Day"];
                    contactedTime: string;
                    content: string;
                    /** @default false */
                    offHours?: boolean;
                    /** @default  */
                    phone?: string;
                };
            };
        };
        responses: {
            /** @description Thành công */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedContact"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPetitionsIdErrands: {
        parameters: {
            query?: {
                documentId?: string;
                taskId?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errands"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPetitionsIdErrands: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    documentId?: string;
                    facts?: {
                        [key: string]: unknown;
                    };
                    procedure: string;
                    /** Format: uuid */
                    taskId?: string;
                };
            };
        };
        responses: {
            /** @description Thành công */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errands"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPetitionsIdPartiesPartyIdOpening: {
        parameters: {
            query?: never;
            header: {
                "X-KNTC": "1";
            };
            path: {
                id: string;
                partyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    purpose: string;
                };
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        address?: string | null;
                        birthYear?: number | null;
                        email?: string | null;
                        idNumber?: string | null;
                        name: string;
                        phone?: string | null;
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPetitionsIdTimeline: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            act: string;
                            at: components["schemas"]["Instant"];
                            ground: string | null;
                            link: {
                                /** Format: uuid */
                                documentId?: string;
                                /** Format: uuid */
                                taskId?: string;
                            };
                            officer: string | null;
                            remark: string | null;
                            seq: number;
                            words: string;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPetitionsIdVoiding: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Arrival"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPetitionsEarlier: {
        parameters: {
            query?: {
                idNumber?: string;
                name?: string;
                phone?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PetitionRow"][];
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReceptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receptions"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postReceptionsRegistrations: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistrationInput"];
            };
        };
        responses: {
            /** @description Thành công */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        state: string;
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postReceptionsRegistrationsIdAgreement: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    sessionId: string;
                };
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        state: string;
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postReceptionsRegistrationsIdRefusal: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        state: string;
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postReceptionsRegistrationsIdResult: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HeardInput"];
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        state: string;
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postReceptionsSessions: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionInput"];
            };
        };
        responses: {
            /** @description Thành công */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionDetail"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReceptionsSessionsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionDetail"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRegisters: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Register"][];
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRegistersKey: {
        parameters: {
            query?: {
                after?: string;
                columns?: string;
                limit?: number;
                sort?: string;
            };
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RegisterLine"][];
                        next: string | null;
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRegistersKeyCount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        capped: boolean;
                        count: number;
                        repeated: number;
                        voided: number;
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postRegistersKeyExport: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    columns?: string[];
                    filters: {
                        [key: string]: string;
                    };
                    /** @enum {string} */
                    format: "xlsx" | "docx";
                    sort?: string;
                };
            };
        };
        responses: {
            /** @description Thành công */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRegistersKeyViews: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RegisterView"][];
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postRegistersKeyViews: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    columns: string[];
                    filters: {
                        [key: string]: string;
                    };
                    isDefault: boolean;
                    name: string;
                    sort: string;
                };
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RegisterView"][];
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteRegistersKeyViewsId: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path: {
                id: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RegisterView"][];
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postReminders: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answerBy: components["schemas"]["Day"];
                    awaitedIds: string[];
                    text: string | null;
                };
            };
        };
        responses: {
            /** @description Thành công */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        body: string;
                        /** Format: uuid */
                        id: string;
                        last: boolean;
                        /** Format: uuid */
                        petitionId: string;
                        /** Format: uuid */
                        runId: string;
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postRemindersIdWithdrawal: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRunsIdDiagram: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        active: string[];
                        taken: string[];
                        visited: string[];
                        xml: string;
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postRunsIdMessagesElementId: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path: {
                elementId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dossier"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postRunsIdSideProceduresKey: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path: {
                id: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dossier"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getScans: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        connected: boolean;
                        items: components["schemas"]["ScanRow"][];
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteScansId: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSearch: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            caseCode: string | null;
                            code: string | null;
                            /** @enum {string} */
                            match: "code" | "name" | "address" | "words";
                            petitioner: string;
                            /** Format: uuid */
                            petitionId: string;
                            place: string | null;
                            receivedOn: components["schemas"]["Day"] | null;
                            snippet: string;
                            stateName: string;
                            title: string;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSession: {
        parameters: {
            query?: never;
            header: {
                "X-KNTC": "1";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                    username: string;
                };
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSession: {
        parameters: {
            query?: never;
            header: {
                "X-KNTC": "1";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSigning: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["WaitingPaper"][];
                        next: string | null;
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSigningChains: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    initials: {
                        officerId: string | null;
                        role: components["schemas"]["Role"];
                        step: string;
                    }[];
                    inNameOf: string | null;
                    signerId: string | null;
                    signerRole: components["schemas"]["Role"] | null;
                    template: string | null;
                    validFrom: components["schemas"]["Day"];
                    validUntil: components["schemas"]["Day"] | null;
                };
            };
        };
        responses: {
            /** @description Thành công */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSigningChainsIdClosing: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    validUntil: components["schemas"]["Day"];
                };
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSigningRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        abilities: {
                            administer: boolean;
                        };
                        chains: components["schemas"]["SigningChain"][];
                        delegations: components["schemas"]["Delegation"][];
                        papers: {
                            procedureName: string;
                            template: string;
                            title: string;
                        }[];
                        steps: {
                            name: string;
                            role: components["schemas"]["Role"];
                            step: string;
                        }[];
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSigningToken: {
        parameters: {
            query?: never;
            header: {
                "X-KNTC": "1";
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        FileName: string;
                        FileServer: string;
                        Message: string;
                        /** @constant */
                        Status: 0;
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSigningTokenPaperPdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTasks: {
        parameters: {
            query?: {
                after?: string;
                assignee?: string | "none";
                due?: "overdue" | "soon" | "later" | "none";
                key?: string;
                limit?: number;
                procedure?: string;
                q?: string;
                scope?: "mine" | "unit" | "all";
                sort?: "urgency" | "opened";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TaskRow"][];
                        next: string | null;
                        total: number;
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTasksId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDetail"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postTasksIdAssignment: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    officerId: string;
                };
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskRow"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postTasksIdClaim: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskRow"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteTasksIdClaim: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskRow"];
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postTasksIdCompletion: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    paper?: {
                        rev: number;
                        version: number;
                    };
                    rev?: number;
                    values: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        completed: components["schemas"]["TaskRow"];
                        ended: {
                            name: string;
                            state: string;
                        } | null;
                        next: components["schemas"]["TaskRow"][];
                        suggestion: components["schemas"]["TaskRow"] | null;
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putTasksIdDraft: {
        parameters: {
            query?: never;
            header: {
                "X-KNTC": "1";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    values: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        savedAt: components["schemas"]["Instant"];
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postTasksIdPapersTemplateWord: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path: {
                id: string;
                template: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    values: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        documentId: string;
                        rev: number;
                        version: number;
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postTasksIdPreview: {
        parameters: {
            query?: never;
            header: {
                "X-KNTC": "1";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    template: string;
                    values: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        css: string;
                        draft: {
                            /** Format: uuid */
                            documentId: string;
                            rev: number;
                            /** @enum {string} */
                            text: "facts" | "word" | "outdated";
                            version: number;
                        } | null;
                        html: string;
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTasksIdPreviewFormat: {
        parameters: {
            query: {
                template: string;
            };
            header?: never;
            path: {
                format: "pdf" | "docx";
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getToday: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        appointments: {
                            on: components["schemas"]["Day"];
                            petitionCode: string | null;
                            /** Format: uuid */
                            petitionId: string;
                            place: string | null;
                            time: string | null;
                            title: string;
                            what: string;
                        }[];
                        day: components["schemas"]["Day"];
                        rest: number;
                        tasks: components["schemas"]["TaskRow"][];
                        until: components["schemas"]["Day"];
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTransfers: {
        parameters: {
            query?: {
                after?: string;
                box?: "in" | "out";
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TransferRow"][];
                        next: string | null;
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postTransfersIdAcceptance: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string | null;
                        petitionId: string | null;
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTransfersIdPaperPdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postTransfersIdReturn: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "X-KNTC": "1";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Thành công */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWorkload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        assign: boolean;
                        desks: components["schemas"]["DeskRow"][];
                        named: boolean;
                        totals: {
                            absent: number;
                            late: number;
                            near: number;
                            open: number;
                            people: number;
                            unassigned: number;
                        };
                    };
                };
            };
            /** @description Bị từ chối, hoặc có lỗi */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
