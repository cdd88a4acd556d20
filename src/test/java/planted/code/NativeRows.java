package planted.code;

import java.util.List;
import org.springframework.data.jpa.repository.Query;

interface NativeRows {

  @Query(value = "SELECT * FROM template", nativeQuery = true)
  List<Object> everything();
}
