package planted.danger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

@Entity(name = "PlantedRow")
public class Row {

  @Id UUID id;
}
